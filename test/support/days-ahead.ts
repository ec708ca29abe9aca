// Loaded before the program in a test that lets days pass: its clock runs so many days ahead of the real one (DAYS_AHEAD). The program
// itself is as it is shipped; only what the machine says the time is differs.
const ahead = Number(process.env['DAYS_AHEAD'] ?? '0') * 86_400_000;
const RealDate = Date;

globalThis.Date = new Proxy(RealDate, {
  construct: (real, given: unknown[], as) =>
    Reflect.construct(real, given.length === 0 ? [RealDate.now() + ahead] : given, as) as object,
  get: (real, name, as) => (name === 'now' ? () => RealDate.now() + ahead : (Reflect.get(real, name, as) as unknown)),
});

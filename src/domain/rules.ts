// All rules the program was started with: the packs by id and the calendars by id. Handed to every command; nothing reads
// them from anywhere else.
export interface Rules {
  readonly packs: ReadonlyMap<string, { readonly name: string }>;
  readonly calendars: ReadonlyMap<string, { readonly name: string }>;
}

// npm leaves an optional platform package out of package-lock.json when the registry it used does not carry it, and
// `npm ci` then refuses the lock ("Missing: x@ from lock file"). This adds each such entry by its exact version and takes
// the registry's host out of the file, so that the lock installs from whichever registry a machine is set to.
// Run after every `npm install`: npm run lock
import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';

const Entry = z.looseObject({
  optionalDependencies: z.record(z.string(), z.string()).optional(),
  resolved: z.string().optional(),
});
const Lock = z.looseObject({ packages: z.record(z.string(), Entry) });
const systems = ['android', 'darwin', 'win32', 'freebsd', 'openbsd', 'netbsd', 'linux'];
const processors = ['arm64', 'x64', 'arm', 'ia32', 'riscv64', 's390x', 'ppc64', 'loong64'];

const file = process.argv[2] ?? 'package-lock.json';
const lock = Lock.parse(JSON.parse(await readFile(file, 'utf8')));
const known = new Set(Object.keys(lock.packages).map((key) => key.replace(/^.*node_modules\//, '')));

const namedIn = (name: string, options: readonly string[]): string[] | undefined => {
  const hit = options.find((option) => name.includes(option));
  return hit ? [hit] : undefined;
};

for (const entry of Object.values(lock.packages)) {
  if (entry.resolved?.startsWith('http')) delete entry.resolved;
  for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
    if (known.has(name)) continue;
    if (!/^\d+\.\d+\.\d+/.test(version)) throw new Error(`${name}: cannot complete the version range ${version}`);
    const os = namedIn(name, systems);
    const cpu = namedIn(name, processors);
    lock.packages[`node_modules/${name}`] = { version, optional: true, ...(os ? { os } : {}), ...(cpu ? { cpu } : {}) };
    known.add(name);
    console.error(`added ${name}@${version}`);
  }
}

const packages = Object.fromEntries(Object.entries(lock.packages).toSorted(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(file, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);

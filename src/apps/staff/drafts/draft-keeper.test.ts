// A keeper between a device and a server that comes and goes. Both stand at the edge of the process and are played here.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftKeeper, type ServerSide } from './draft-keeper.ts';
import { removeSent } from './kept-here.ts';
import type { KeptThere } from './newer-of-both.ts';

class Device implements Storage {
  [name: string]: unknown;
  get length(): number {
    return Object.keys(this).length;
  }
  getItem(name: string): string | null {
    return name in this ? String(this[name]) : null;
  }
  setItem(name: string, value: string): void {
    this[name] = value;
  }
  removeItem(name: string): void {
    delete this[name];
  }
  key(at: number): string | null {
    return Object.keys(this)[at] ?? null;
  }
  clear(): void {
    for (const name of Object.keys(this)) delete this[name];
  }
}

class Server implements ServerSide {
  kept: KeptThere | null = null;
  down = false;
  async read(): Promise<KeptThere | null> {
    if (this.down) throw new Error('not reached');
    return this.kept;
  }
  async write(_: string, body: unknown): Promise<string> {
    if (this.down) throw new Error('not reached');
    this.kept = { body, keptAt: new Date().toISOString() };
    return this.kept.keptAt;
  }
  async drop(): Promise<void> {
    this.kept = null;
  }
}

let device: Device;
let server: Server;
const open = async (storage = device) => {
  const keeper = new DraftKeeper({ place: 'note', person: 'amira', storage, server, now: () => new Date() });
  await keeper.open();
  return keeper;
};

beforeEach(() => {
  vi.useFakeTimers({ now: new Date('2026-11-23T10:42:00Z') });
  [device, server] = [new Device(), new Server()];
});
afterEach(() => void vi.useRealTimers());

describe('What is typed in a form', () => {
  it('is found again after a crash, though the server never heard of it', async () => {
    server.down = true;
    (await open()).change('No heat since Fri');
    const again = await open();
    expect(again.seen).toMatchObject({ value: 'No heat since Fri', keptFrom: '2026-11-23T10:42:00.000Z', safe: false });
  });

  it('reaches the server a moment later, and on another device is found there', async () => {
    (await open()).change('No heat');
    await vi.advanceTimersByTimeAsync(2000);
    const elsewhere = await open(new Device());
    expect(elsewhere.seen).toMatchObject({ value: 'No heat', safe: true });
  });

  it('is sent again when the server is back', async () => {
    server.down = true;
    const keeper = await open();
    keeper.change('No heat');
    await vi.advanceTimersByTimeAsync(5000);
    server.down = false;
    await vi.advanceTimersByTimeAsync(15_000);
    expect(server.kept?.body).toBe('No heat');
    expect(keeper.seen.safe).toBe(true);
  });

  it('is not overwritten by what another device typed meanwhile: that is offered beside it', async () => {
    const keeper = new DraftKeeper({ place: 'note', person: 'amira', storage: device, server, now: () => new Date() });
    server.kept = { body: 'from the tablet', keptAt: '2026-11-23T10:41:00Z' };
    keeper.change('typed before the server answered');
    await keeper.open();
    expect(keeper.seen).toMatchObject({
      value: 'typed before the server answered',
      other: { value: 'from the tablet', at: '2026-11-23T10:41:00Z' },
    });
    keeper.swap();
    expect(keeper.seen).toMatchObject({ value: 'from the tablet', other: { value: 'typed before the server answered' } });
  });

  it('is gone from both sides once sent, also when a copy was still on its way', async () => {
    const keeper = await open();
    keeper.change('No heat');
    void keeper.leave();
    keeper.forget();
    await vi.advanceTimersByTimeAsync(100);
    expect(server.kept).toBeNull();
    expect(await open()).toMatchObject({ seen: { value: null, keptFrom: null } });
  });

  it('is not found again by a form that opens while it is being let go', async () => {
    const keeper = await open();
    keeper.change('No heat');
    await vi.advanceTimersByTimeAsync(2000);
    const before = keeper.open();
    keeper.forget();
    const after = keeper.open();
    await Promise.all([before, after]);
    expect(keeper.seen).toMatchObject({ value: null, keptFrom: null, other: null });
  });

  it('is gone here once it was sent from another device', async () => {
    (await open()).change('No heat');
    await vi.advanceTimersByTimeAsync(2000);
    server.kept = null;
    expect((await open()).seen.value).toBeNull();
  });

  it('leaves a shared device on signing out, unless the server does not have it yet', async () => {
    const keeper = await open();
    keeper.change('No heat');
    removeSent(device, 'amira');
    expect((await open()).seen.value).toBe('No heat');
    await vi.advanceTimersByTimeAsync(2000);
    removeSent(device, 'amira');
    expect(device.length).toBe(0);
  });
});

// Contacts that say nearly the same, put together as they come: each is compared with the first of the groups whose sketch shares a band
// with its own, and with no other, so that the work grows with the contacts and not with their pairs. A group that nothing came to for
// two weeks is let go.
import { bandsOf, nearFrom, nearWithinDays, resemblance, sketchOf } from './near-words.ts';

interface Group {
  readonly name: string;
  readonly sketch: Uint32Array;
  readonly bands: readonly number[];
  last: number;
}

const keptMs = nearWithinDays * 86_400_000;

export class NearGroups {
  #byBand = new Map<number, Group>();
  #groups = new Set<Group>();

  /** The group the text belongs to, named by its first contact; null where it is too short to say. */
  groupOf({ id, at, text }: { readonly id: string; readonly at: number; readonly text: string }): string | null {
    const sketch = sketchOf(text);
    if (sketch === null) return null;
    const bands = bandsOf(sketch);
    const met = new Set(bands.flatMap((band) => this.#byBand.get(band) ?? []));
    for (const group of met) {
      if (group.last < at - keptMs || resemblance(group.sketch, sketch) < nearFrom) continue;
      group.last = at;
      return group.name;
    }
    const group = { name: id, sketch, bands, last: at };
    this.#groups.add(group);
    for (const band of bands) this.#byBand.set(band, group);
    return id;
  }

  /** Lets go of groups that nothing came to for two weeks. */
  forget(at: number): void {
    for (const group of this.#groups) {
      if (group.last >= at - keptMs) continue;
      this.#groups.delete(group);
      for (const band of group.bands) if (this.#byBand.get(band) === group) this.#byBand.delete(band);
    }
  }
}

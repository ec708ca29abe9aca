// Simulated time, in which the demonstration lives its two years.
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { PassingTime } from '#apps/demo/passing-time.ts';

const noon = new Date('2026-11-23T12:00:00Z');
const at = (days: number): Date => new Date(noon.getTime() + days * 86_400_000);

describe('Simulated time', () => {
  it('goes on to the earliest day that anybody waits for, whoever is quicker at work', async () => {
    const time = new PassingTime(at(100));
    const happened: string[] = [];
    const life = (name: string, moments: readonly number[]) => async () => {
      for (const moment of moments) {
        await time.until(at(moment));
        if (name === 'b') await sleep(5);
        happened.push(`${name} ${moment}`);
      }
    };
    await time.live([life('a', [10, 40]), life('b', [5, 20, 30])]);
    expect(happened).toEqual(['b 5', 'a 10', 'b 20', 'b 30', 'a 40']);
  });

  it('leaves undone what lies after the last moment', async () => {
    const time = new PassingTime(at(15));
    const happened: number[] = [];
    await time.live([
      async () => {
        for (const moment of [10, 15, 16]) {
          await time.until(at(moment));
          happened.push(moment);
        }
      },
    ]);
    expect(happened).toEqual([10, 15]);
  });

  it('ends with the fault of a life that failed, and begins nothing more', async () => {
    const time = new PassingTime(at(100));
    let later = false;
    const failing = async () => {
      await time.until(at(1));
      throw new Error('refused');
    };
    const waiting = async () => {
      await time.until(at(50));
      later = true;
    };
    await expect(time.live([failing, waiting])).rejects.toThrow('refused');
    expect(later).toBe(false);
  });
});

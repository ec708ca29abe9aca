// How npm run spec lays out the titles of tests.
import { describe, expect, it } from 'vitest';
import { inParagraphs } from '../../tools/sentences.ts';

describe('The printed specification', () => {
  it('says once what the sentences beneath are about', () => {
    expect(
      inParagraphs([
        ['Sending the final response', 'is refused until every point has a finding'],
        ['Sending the final response', 'starts the time to escalate'],
      ]),
    ).toEqual(['Sending the final response', '  is refused until every point has a finding', '  starts the time to escalate']);
  });
  it('indents what is nested and separates what is not', () => {
    expect(
      inParagraphs([
        ['A clock', 'in Scotland', 'rests on St Andrew’s Day'],
        ['A clock', 'starts on receipt'],
        ['A day', 'ends at midnight'],
      ]),
    ).toEqual([
      'A clock',
      '  in Scotland',
      '    rests on St Andrew’s Day',
      '  starts on receipt',
      '',
      'A day',
      '  ends at midnight',
    ]);
  });
  it('keeps two tests of the same title apart', () => {
    expect(
      inParagraphs([
        ['A day', 'ends'],
        ['A day', 'ends'],
      ]),
    ).toEqual(['A day', '  ends', '  ends']);
  });
});

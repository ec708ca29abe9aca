// Mentions in notes, as they are typed.
import { describe, expect, it } from 'vitest';
import { mentionBefore, stillMentioned, withMention } from './mention.ts';

describe('Mentioning a colleague in a note', () => {
  it('begins at an @ that starts a word, and follows the name as it is typed', () => {
    expect(mentionBefore('Ask @Am', 7)).toEqual({ from: 4, typed: 'Am' });
    expect(mentionBefore('@', 1)).toEqual({ from: 0, typed: '' });
    expect(mentionBefore('Ask @Amara O', 12)).toEqual({ from: 4, typed: 'Amara O' });
    expect(mentionBefore('Ask @Niamh O’', 13)).toEqual({ from: 4, typed: 'Niamh O’' });
  });
  it('does not begin inside an e-mail address, nor after the name is long past', () => {
    expect(mentionBefore('amara@example', 13)).toBeUndefined();
    expect(mentionBefore('@Amara Osei has seen', 20)).toBeUndefined();
  });
  it('names the person where the mention was begun, and goes on after it', () => {
    expect(withMention('Ask @Am about it', 4, 7, 'Amara Osei')).toEqual({ text: 'Ask @Amara Osei about it', cursor: 16 });
  });
  it('tells only those who are still named when the note is kept', () => {
    const chosen = [
      { id: '1', name: 'Amara Osei' },
      { id: '2', name: 'Sam Reed' },
    ];
    expect(stillMentioned('@Amara Osei please look', chosen)).toEqual([chosen[0]]);
  });
});

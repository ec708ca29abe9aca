// Mentions as they are typed and read.
import { describe, expect, it } from 'vitest';
import { completeMention, mentionTyped, stillMentioned, withMentions } from './mentions.ts';

const amira = { id: '1', name: 'Amira Khan' };
const ann = { id: '2', name: 'Ann' };

describe('Typing a mention', () => {
  it.each([
    ['Ask @', ''],
    ['Ask @am', 'am'],
    ['@Amira Kh', 'Amira Kh'],
    ['Ask @Amira Khan about', null],
    ['amira@example', null],
    ['no mention', null],
  ])('reads %j as %j', (text, typed) => {
    expect(mentionTyped(text, text.length)).toBe(typed);
  });

  it('puts the name in and the caret after it, wherever in the text', () => {
    expect(completeMention('Ask @am today', 7, 'Amira Khan')).toEqual({ text: 'Ask @Amira Khan today', caret: 16 });
  });

  it('counts only those whose name still stands', () => {
    expect(stillMentioned('Ask @Amira Khan', [amira, ann])).toEqual([amira]);
  });
});

describe('Reading a mention', () => {
  it('sets it apart, the longer name first', () => {
    expect(withMentions('@Ann, ask @Amira Khan', [ann, amira])).toEqual([
      { text: '@Ann', mention: true },
      { text: ', ask ', mention: false },
      { text: '@Amira Khan', mention: true },
    ]);
    expect(withMentions('plain', [])).toEqual([{ text: 'plain', mention: false }]);
  });
});

// Signs that no text shows, which a colleague notices in a call or across a counter and keeps with two taps. A closed list, so that
// nobody is described in free words. Not a judgement of the customer: it says what was heard or seen, for the sake of helping.
export const noticedSigns = {
  tone: 'Their voice was raised or tense',
  silence: 'They went silent',
  sighing: 'They sighed, or broke off',
  confusion: 'They were confused by what we said',
  repeating: 'They had to say it again',
  'gave-up': 'They gave up asking',
  'body-language': 'They turned away or looked tense',
  upset: 'They were in tears or upset',
  'third-today': 'It was at least their third contact today',
} as const;

export type NoticedSign = keyof typeof noticedSigns;
export const noticedSignNames = Object.keys(noticedSigns) as [NoticedSign, ...NoticedSign[]];
export const isNoticedSign = (name: string): name is NoticedSign => Object.hasOwn(noticedSigns, name);

// The text message that tells of a letter.
import { describe, expect, it } from 'vitest';
import { day } from '../day.ts';
import { letterToldByText } from './told-by-text.ts';

const told = { organisation: 'Harbour Homes', reference: 'C-26-04F7K', page: 'https://harbour.example/your-complaint' };

describe('A text message that tells of a letter', () => {
  it('says who writes, about which complaint, and where the letter is, and nothing of what it says', () => {
    expect(letterToldByText('en', { ...told, acknowledges: null }).text).toBe(
      'Harbour Homes: we have written to you about your complaint C-26-04F7K. Our letter is at https://harbour.example/your-complaint. If you would rather have it on paper or read to you, tell us.',
    );
  });

  it('that acknowledges says who has it and by when they have our answer', () => {
    const acknowledges = { handler: 'Sam Handler', answer: day('2027-01-18') };
    const { text } = letterToldByText('en-GB', { ...told, acknowledges });
    expect(text).toContain(
      'thank you, we have your complaint C-26-04F7K. Sam Handler has it. You have our answer by 18 January 2027.',
    );
    expect(text.length).toBeLessThan(320);
  });

  it('leaves out who and when while nobody knows', () => {
    const { text } = letterToldByText('en', { ...told, acknowledges: { handler: null, answer: null } });
    expect(text).not.toMatch(/has it|answer by|\{/);
  });

  it('speaks Welsh to those who do, and English where there are no words in their language', () => {
    expect(letterToldByText('cy', { ...told, acknowledges: null })).toMatchObject({
      language: 'cy',
      text: expect.stringContaining('eich cwyn') as unknown,
    });
    expect(letterToldByText('pl', { ...told, acknowledges: null }).language).toBe('en');
  });
});

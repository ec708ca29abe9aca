// Words as they can be kept, whatever a program sent in place of a browser: no halves of characters and no U+0000, which no text column
// takes, and none of the marks that turn the reading direction of what stands beside them.
const turning = /[\u202A-\u202E\u2066-\u2069]/g;

export const typedWords = (given: string): string => given.toWellFormed().replaceAll('\0', '').replaceAll(turning, '');

// Whether a text is one the model can read. It knows English only: of another language, or another script, it says so and gives no
// score. A text of few words is taken as English unless its script says otherwise.
import type { Piece } from './pieces.ts';

const english = new Set(
  "the a an and or but of to in on at for with from by is are was were be been am i i'm you your my me we us our it its it's he she they them this that these those not no do does did don't have has had can can't could will would what when where why how who which there here if so just very as all any some more out up about after again been get got still please thanks thank hi hello help".split(
    ' ',
  ),
);
const others = new Set(
  'le la les des du un une et est pas que qui pour dans avec je vous nous mon ma mes votre ne sur au aux der die das und ist nicht ein eine ich sie wir mit auf für von zu den dem el los las una por con para está mi su no se es y il lo gli non che per di del della sono mio con het een niet van ik mijn maar voor dat zijn wel os as não uma para com eu meu você yn y mae wedi ar ddim fy eich bir ve bu için det och att som jag inte på'.split(
    ' ',
  ),
);
const latin = /\p{Script=Latin}/u;
const letter = /\p{L}/u;

export function isEnglish(pieces: readonly Piece[]): boolean {
  let words = 0;
  let foreign = 0;
  let known = 0;
  let elsewhere = 0;
  for (const { form } of pieces) {
    if (!letter.test(form) || form === '_url_' || form.startsWith('@') || form.startsWith('#')) continue;
    words += 1;
    if (!latin.test(form)) foreign += 1;
    else if (english.has(form)) known += 1;
    else if (others.has(form)) elsewhere += 1;
  }
  if (foreign * 2 > words) return words === 0;
  return words < 5 || known >= elsewhere;
}

// The words of notices as they came with Redress, in English and Welsh. A subject is read on locked screens: it has no gaps, so that
// nothing of anybody stands in it.
import type { Notice } from './notice.ts';

export interface NoticeWords {
  readonly subject: string;
  readonly text: string;
}

export type NoticeLanguage = 'en' | 'cy';

const en: Readonly<Record<Notice, NoticeWords>> = {
  'stage-investigate': {
    subject: 'We have begun to look into your complaint',
    text: `{greeting},

We have begun to look into what you told us. {handler} is doing this, and asks you if something is missing. You need do nothing now.

You will hear from us again by {nextDay}, sooner if there is something to tell.

If you want to add something, answer this message or go to {page}.

{organisation}`,
  },
  'stage-decide': {
    subject: 'We are deciding about your complaint',
    text: `{greeting},

We have looked into what you told us and are now deciding what to do about it. You need do nothing now.

You will hear from us again by {nextDay}, sooner if we have decided.

If you want to add something, answer this message or go to {page}.

{organisation}`,
  },
  'promise-kept': {
    subject: 'We have done what we promised',
    text: `{greeting},

We promised you this: {promise}

It has been done. If it has not, or not as you expected, tell us: answer this message or go to {page}.

{organisation}`,
  },
  'no-news': {
    subject: 'About your complaint: no news yet',
    text: `{greeting},

We are still working on your complaint and have no news for you yet. We are sorry that it takes this long, and have not forgotten you.

{handler} has it. You will hear from us again by {nextDay}, sooner if there is something to tell.

You can see where it is at {page}.

{organisation}`,
  },
  'no-news-waiting': {
    subject: 'About your complaint: we wait to hear from you',
    text: `{greeting},

We asked you something about your complaint and have not heard from you yet. If you need more time, or something stands in the way, tell us: we find another way together.

You can answer this message or go to {page}. You will hear from us again by {nextDay}.

{organisation}`,
  },
};

const cy: Readonly<Record<Notice, NoticeWords>> = {
  'stage-investigate': {
    subject: 'Rydym wedi dechrau edrych ar eich cwyn',
    text: `{greeting},

Rydym wedi dechrau edrych ar yr hyn a ddywedoch wrthym. {handler} sy’n gwneud hyn, a bydd yn gofyn i chi os oes rhywbeth ar goll. Nid oes angen i chi wneud dim nawr.

Byddwch yn clywed gennym eto erbyn {nextDay}, neu’n gynt os bydd rhywbeth i’w ddweud.

Os hoffech ychwanegu rhywbeth, atebwch y neges hon neu ewch i {page}.

{organisation}`,
  },
  'stage-decide': {
    subject: 'Rydym yn penderfynu ynghylch eich cwyn',
    text: `{greeting},

Rydym wedi edrych ar yr hyn a ddywedoch wrthym ac rydym nawr yn penderfynu beth i’w wneud amdano. Nid oes angen i chi wneud dim nawr.

Byddwch yn clywed gennym eto erbyn {nextDay}, neu’n gynt os byddwn wedi penderfynu.

Os hoffech ychwanegu rhywbeth, atebwch y neges hon neu ewch i {page}.

{organisation}`,
  },
  'promise-kept': {
    subject: 'Rydym wedi gwneud yr hyn a addawsom',
    text: `{greeting},

Fe wnaethom addo hyn i chi: {promise}

Mae wedi’i wneud. Os nad yw, neu os nad yw fel roeddech yn ei ddisgwyl, dywedwch wrthym: atebwch y neges hon neu ewch i {page}.

{organisation}`,
  },
  'no-news': {
    subject: 'Ynghylch eich cwyn: dim newyddion eto',
    text: `{greeting},

Rydym yn dal i weithio ar eich cwyn ac nid oes gennym newyddion i chi eto. Mae’n ddrwg gennym ei bod yn cymryd cymaint o amser, ac nid ydym wedi’ch anghofio.

Mae gan {handler}. Byddwch yn clywed gennym eto erbyn {nextDay}, neu’n gynt os bydd rhywbeth i’w ddweud.

Gallwch weld ble mae hi yn {page}.

{organisation}`,
  },
  'no-news-waiting': {
    subject: 'Ynghylch eich cwyn: rydym yn aros i glywed gennych',
    text: `{greeting},

Fe wnaethom ofyn rhywbeth i chi am eich cwyn ac nid ydym wedi clywed gennych eto. Os oes angen mwy o amser arnoch, neu os oes rhywbeth yn eich rhwystro, dywedwch wrthym: byddwn yn dod o hyd i ffordd arall gyda’n gilydd.

Gallwch ateb y neges hon neu fynd i {page}. Byddwch yn clywed gennym eto erbyn {nextDay}.

{organisation}`,
  },
};

export const noticesAsTheyCame: Readonly<Record<NoticeLanguage, Readonly<Record<Notice, NoticeWords>>>> = { en, cy };

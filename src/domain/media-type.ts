// What kinds of file may be kept with a complaint: judged by their content, never by their name. Documents, pictures, sound,
// film and plain text; nothing that runs, and no page that could act in a browser. Archives are kept closed, never opened.
import { type Refusal, refuse } from './refusal.ts';

interface Kind {
  readonly name: string;
  /** How names of such files end; the first is added to a name that ends otherwise. */
  readonly endings: readonly string[];
}

const kind = (name: string, ...endings: string[]): Kind => ({ name, endings });

export const mediaTypes: Readonly<Record<string, Kind>> = {
  'application/pdf': kind('PDF', 'pdf'),
  'image/png': kind('PNG picture', 'png'),
  'image/jpeg': kind('JPEG picture', 'jpg', 'jpeg'),
  'image/gif': kind('GIF picture', 'gif'),
  'image/webp': kind('WebP picture', 'webp'),
  'image/heic': kind('HEIC picture', 'heic', 'heif'),
  'image/heif': kind('HEIF picture', 'heif', 'heic'),
  'image/tiff': kind('TIFF scan', 'tif', 'tiff'),
  'image/bmp': kind('BMP picture', 'bmp'),
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': kind('Word document', 'docx'),
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': kind('Excel workbook', 'xlsx'),
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': kind('PowerPoint presentation', 'pptx'),
  'application/vnd.oasis.opendocument.text': kind('OpenDocument text', 'odt'),
  'application/vnd.oasis.opendocument.spreadsheet': kind('OpenDocument spreadsheet', 'ods'),
  'application/vnd.oasis.opendocument.presentation': kind('OpenDocument presentation', 'odp'),
  'application/x-cfb': kind('Office document or Outlook message', 'doc', 'xls', 'ppt', 'msg'),
  'application/rtf': kind('Rich text', 'rtf'),
  'application/zip': kind('ZIP archive', 'zip'),
  'text/plain': kind('Plain text', 'txt', 'csv', 'tsv', 'md', 'log', 'eml', 'ics', 'vcf', 'json'),
  'text/vcard': kind('Contact card', 'vcf'),
  'text/calendar': kind('Calendar entry', 'ics'),
  'audio/mpeg': kind('MP3 sound', 'mp3'),
  'audio/x-m4a': kind('M4A sound', 'm4a'),
  'audio/mp4': kind('MP4 sound', 'm4a', 'mp4'),
  'audio/wav': kind('WAV sound', 'wav'),
  'audio/ogg': kind('Ogg sound', 'ogg', 'oga'),
  'audio/ogg; codecs=opus': kind('Opus sound', 'opus', 'ogg'),
  'audio/amr': kind('AMR sound', 'amr'),
  'video/mp4': kind('MP4 film', 'mp4', 'm4v'),
  'video/quicktime': kind('QuickTime film', 'mov', 'qt'),
  'video/webm': kind('WebM film', 'webm'),
  'video/3gpp': kind('3GP film', '3gp'),
};

/** Kinds a browser may show as a picture in the page: pictures only, never anything that could carry a script. */
export const shownInPage: ReadonlySet<string> = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

/** Pictures hold what the camera wrote into them, such as the place: they are shown as copies without it. */
export const isPicture = (mediaType: string | undefined): boolean => mediaType?.startsWith('image/') ?? false;

/** Largest file kept, in bytes. */
export const largestFile = 25 * 1024 * 1024;

export interface Arrived {
  readonly name: string;
  readonly size: number;
  readonly mediaType: string | undefined;
}

/** Why a file that arrived is not kept, if it is not. */
export function refuseFile({ name, size, mediaType }: Arrived): Refusal | undefined {
  if (size === 0) return refuse('file.empty');
  if (size > largestFile) return refuse('file.too-large');
  const known = mediaTypes[mediaType ?? ''];
  if (!known) return refuse('file.kind-not-taken');
  // Text has no mark in its content, so a script or a page passes as text: there the name has to agree.
  return mediaType === 'text/plain' && !known.endings.includes(endingOf(name)) ? refuse('file.kind-not-taken') : undefined;
}

/** The name with an ending that says truly what the file is: 'photo.exe' that holds a picture is kept as 'photo.exe.png'. */
export function trueName(name: string, mediaType: string): string {
  const endings = mediaTypes[mediaType]?.endings ?? [];
  return endings.includes(endingOf(name)) || endings[0] === undefined ? name : `${name}.${endings[0]}`;
}

/** The name a file came under, where it said something else than the content. */
export const sentAs = (name: string, kept: string): string | null => (name === kept ? null : name);

const endingOf = (name: string): string => /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';

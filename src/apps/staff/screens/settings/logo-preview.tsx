// How the logo will look: on a light and a dark page, on a phone, at the head of an e-mail and of a letter. A picture of those places, made
// of the same sizes and colours; nothing in it can be pressed.
import { logoBoxes, within } from '#domain/logo.ts';
import styles from './portal-logo.module.css';

export interface PictureShown {
  readonly src: string;
  readonly alt: string;
  readonly width: number;
  readonly height: number;
}

interface LogoPreviewProps {
  readonly logo: PictureShown;
  readonly organisation: string;
  readonly colours: { readonly light: string; readonly dark: string };
}

const places = [
  { name: 'On a light page', look: 'light', narrow: false },
  { name: 'On a dark page', look: 'dark', narrow: false },
  { name: 'On a phone', look: 'light', narrow: true },
  { name: 'On a phone at night', look: 'dark', narrow: true },
] as const;

export function LogoPreview({ logo, organisation, colours }: LogoPreviewProps) {
  const { src } = logo;
  const onPage = within(logo, logoBoxes.page);
  const inMail = within(logo, logoBoxes.mail);
  return (
    <ul className={styles['places']} aria-label="How it will look">
      {places.map(({ name, look, narrow }) => (
        <li key={name} data-narrow={narrow}>
          <span className={styles['place']}>{name}</span>
          <div className={styles[look]} style={{ borderBlockEndColor: colours[look] }}>
            <img src={src} alt="" {...onPage} />
            <strong>{organisation}</strong>
          </div>
        </li>
      ))}
      <li data-narrow={false}>
        <span className={styles['place']}>At the head of an e-mail, and where pictures are off</span>
        <div className={styles['mail']}>
          <img src={src} alt="" {...inMail} />
          <strong>{logo.alt}</strong>
        </div>
      </li>
      <li data-narrow={false}>
        <span className={styles['place']}>At the head of a letter</span>
        <div className={styles['letter']}>
          <img src={src} alt="" {...inMail} />
          <span>{organisation}</span>
        </div>
      </li>
    </ul>
  );
}

// A dossier as a PDF that a screen reader can follow (PDF/UA-1): a title, a lead, and many small sections of labelled words. It is made
// as letters are: nothing in it is markup, and the same dossier gives the same bytes.
import { readFileSync } from 'node:fs';
import { compilePdf } from './pdf.ts';

export interface Dossier {
  readonly title: string;
  readonly author: string;
  readonly language: string;
  /** YYYY-MM-DD. */
  readonly dated: string;
  readonly reference: string;
  readonly lead: readonly string[];
  readonly sections: readonly {
    readonly heading: string;
    readonly facts: readonly { readonly label: string; readonly text: string }[];
  }[];
}

const template = readFileSync(new URL('dossier.typ', import.meta.url), 'utf8');

/** Throws when Typst refuses. */
export const dossierPdf = (dossier: Dossier): Uint8Array =>
  compilePdf(template, { dossier: JSON.stringify(dossier) }, dossier.dated);

// What every dialog of the complaint page is given.
export type DeedProps = {
  /** What of the complaint it is about: a point, a person, a file. */
  readonly subject: string;
  readonly onClose: () => void;
};

// What a source is called when nobody says: rows are known again by their reference within a source, so the same export brought
// in every month should come out under the same name.

/** The name of the file without its folder, its ending and the date that exports carry. */
export function sourceFrom(fileName: string): string {
  const bare = fileName.replace(/^.*[/\\]/, '').replace(/\.[a-z]{2,5}$/i, '');
  const undated = bare.replace(/[-_ ]*(?:\d{4}-?\d{2}-?\d{2}|\d{8})[-_ T\d]*$/, '');
  return (undated || bare || 'register').slice(0, 100);
}

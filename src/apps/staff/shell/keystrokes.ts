// How a pressed key is read: "n", "g q" (one after the other), "mod+k" (⌘ on a Mac, Ctrl elsewhere).
// Single keys can be switched off on a device, for those who dictate or whose hands shake (WCAG 2.1.4).

const storageName = 'redress.single-keys';

export function singleKeysOn(): boolean {
  return localStorage.getItem(storageName) !== 'off';
}

export function setSingleKeys(on: boolean): void {
  if (on) localStorage.removeItem(storageName);
  else localStorage.setItem(storageName, 'off');
}

type Stroke = Pick<KeyboardEvent, 'key' | 'metaKey' | 'ctrlKey' | 'altKey'>;

/** Whether this key press completes `keys`, `first` being the key pressed just before it as the start of a pair. */
export function matches(keys: string, stroke: Stroke, first: string | null): boolean {
  if (stroke.altKey) return false;
  const chord = stroke.metaKey || stroke.ctrlKey;
  if (keys.startsWith('mod+')) return chord && named(stroke.key) === keys.slice(4);
  if (chord) return false;
  const pair = keys.split(' ');
  if (pair.length === 2) return first === pair[0] && stroke.key === pair[1];
  return first === null && named(stroke.key) === keys;
}

/** Whether keys pressed there are text: a field, a list box, anything editable. */
export function typingIn(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  const quiet = ['checkbox', 'radio', 'button', 'submit', 'file', 'range'];
  if (target instanceof HTMLInputElement) return !quiet.includes(target.type);
  return target.matches(
    'textarea, select, [role="textbox"], [role="combobox"], [role="listbox"], [role="menu"] *, [role="listbox"] *',
  );
}

/** The keys as they are printed on the keyboard in use: "⌘ K" or "Ctrl K". */
export function keyCaps(keys: string, apple: boolean): readonly string[] {
  if (keys.startsWith('mod+')) return [apple ? '⌘' : 'Ctrl', capital(keys.slice(4))];
  return keys.split(' ').map(capital);
}

function capital(key: string): string {
  if (key === 'enter') return '↵';
  if (key === 'escape') return 'Esc';
  return key.length === 1 ? key.toUpperCase() : key;
}

function named(key: string): string {
  return key.length === 1 ? key : key.toLowerCase();
}

export function onApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent);
}

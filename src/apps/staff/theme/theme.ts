// The look of the staff app as Mantine is told it: type, colour, spacing and the defaults of the controls.
// Screens take colours and spaces from here by name and set none of their own.
import { type CSSVariablesResolver, createTheme } from '@mantine/core';
import { brick, moss, night, ochre, petrol, slate, stone } from './colours.ts';

const face = "'Atkinson Hyperlegible Next Variable', system-ui, -apple-system, 'Segoe UI', sans-serif";
const monospace = "ui-monospace, 'SF Mono', 'Cascadia Mono', 'Liberation Mono', monospace";

export const theme = createTheme({
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  black: '#24231f',
  colors: { petrol, gray: stone, dark: night, red: brick, yellow: ochre, green: moss, blue: slate },
  fontFamily: face,
  fontFamilyMonospace: monospace,
  fontSizes: { xs: '0.8125rem', sm: '0.875rem', md: '0.9375rem', lg: '1.0625rem', xl: '1.25rem' },
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.55', xl: '1.4' },
  headings: {
    fontFamily: face,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.625rem', lineHeight: '1.25' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.45' },
    },
  },
  defaultRadius: 'md',
  radius: { xs: '3px', sm: '5px', md: '7px', lg: '11px', xl: '18px' },
  respectReducedMotion: true,
  focusRing: 'auto',
  cursorType: 'pointer',
  components: {
    // Its placeholder for the first focus stands in the menu without being an item of it (ARIA menu): the first item takes the focus.
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    Button: { defaultProps: { size: 'md' } },
    TextInput: { defaultProps: { size: 'md' } },
    // Beside a text field in the same row, it is as tall and its label as large.
    NativeSelect: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    // Choosing again what is chosen already keeps it: emptying a field has a button of its own.
    Select: { defaultProps: { size: 'md', checkIconPosition: 'right', allowDeselect: false } },
    Textarea: { defaultProps: { size: 'md' } },
    Modal: { defaultProps: { centered: true, transitionProps: { transition: 'fade', duration: 120 } } },
    Tooltip: { defaultProps: { openDelay: 300, multiline: true, maw: 320 } },
  },
});

const light = {
  '--mantine-color-body': '#ffffff',
  '--mantine-color-dimmed': stone[6],
  '--mantine-color-placeholder': stone[6],
  '--mantine-color-error': brick[7],
  '--mantine-color-success': moss[7],
  '--mantine-color-default-border': stone[5],
  '--mantine-color-disabled-color': stone[6],
  '--paper': '#f8f7f3',
  '--surface': '#ffffff',
  '--sunken': stone[1],
  '--hairline': stone[3],
  '--ink': '#24231f',
  '--accent': petrol[7],
  '--accent-wash': '#e6f0f1',
  '--late': brick[7],
  '--soon': ochre[7],
  '--well': moss[7],
  '--told': slate[7],
  '--lift': '0 1px 2px rgb(50 45 30 / 6%), 0 8px 24px -12px rgb(50 45 30 / 18%)',
};

const dark = {
  '--mantine-color-body': night[7],
  '--mantine-color-dimmed': night[2],
  '--mantine-color-placeholder': night[2],
  '--mantine-color-error': brick[3],
  '--mantine-color-success': moss[3],
  '--mantine-color-anchor': petrol[3],
  '--mantine-color-default-border': '#777b7b',
  '--mantine-color-disabled-color': night[2],
  '--paper': night[8],
  '--surface': night[7],
  '--sunken': night[9],
  '--hairline': night[5],
  '--ink': night[0],
  '--accent': petrol[3],
  '--accent-wash': '#123236',
  '--late': brick[3],
  '--soon': ochre[3],
  '--well': moss[3],
  '--told': slate[3],
  '--lift': '0 1px 2px rgb(0 0 0 / 40%), 0 10px 28px -12px rgb(0 0 0 / 70%)',
};

/** Mantine's own values fail AA contrast in places (dimmed words, placeholders, edges of fields): these are ours. */
export const variables: CSSVariablesResolver = () => ({ variables: {}, light, dark });

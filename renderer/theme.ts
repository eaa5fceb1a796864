/** The look of the screens: Be Vietnam Pro, ink on paper, four meanings of colour, never colour alone. */
import { createTheme, type MantineColorsTuple } from '@mantine/core';

const brand: MantineColorsTuple = [
  '#e8eff6',
  '#d0dfec',
  '#a6c1da',
  '#7aa2c7',
  '#4f84b3',
  '#2f7cb5',
  '#1d5f93',
  '#134a75',
  '#0f3a57',
  '#0a2a40',
];

export const theme = createTheme({
  fontFamily: "'Be Vietnam Pro', system-ui, sans-serif",
  headings: { fontFamily: "'Be Vietnam Pro', system-ui, sans-serif", fontWeight: '600' },
  colors: { brand },
  primaryColor: 'brand',
  primaryShade: 8,
  black: '#14212b',
  defaultRadius: 'md',
  fontSizes: { xs: '0.8125rem', sm: '0.9375rem', md: '1rem', lg: '1.125rem', xl: '1.375rem' },
  cursorType: 'pointer',
  respectReducedMotion: true,
  // Dialogs are there and gone at once: the next key must not fall into a closing one.
  components: {
    Modal: { defaultProps: { transitionProps: { duration: 0 } } },
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});

/** A text that is too long is told at once and refused whole: nobody looks at the end of what was pasted. */
import { useTranslation } from 'react-i18next';
import { cleanText } from '../../../src/vietnamese/text.ts';

/** Characters beyond `most`, as the file counts them: a letter with its marks is one. */
export function excessOf(text: string, most: number): number {
  return Math.max(0, cleanText(text).length - most);
}

/** Something was written, and all of it can be kept. */
export function isKeepable(text: string, most: number): boolean {
  return text.trim() !== '' && excessOf(text, most) === 0;
}

/** What a field says of words that are too long; undefined while they are not. */
export function useTooLong(): (text: string, most: number) => string | undefined {
  const { t } = useTranslation();
  return (text, most) => {
    const count = excessOf(text, most);
    return count === 0 ? undefined : t('tooLong', { count, most });
  };
}

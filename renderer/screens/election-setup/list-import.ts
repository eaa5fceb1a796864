/** Reading a list that was pasted or chosen as a file, through the desk; nothing is taken yet. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, desk } from '../../desk.ts';
import type { ReadList } from './PreviewDialog.tsx';

/** Larger files are refused here, before they are read into memory; the desk has a lower limit of its own. */
export const largestUpload = 20 * 1024 * 1024;

export function useListImport() {
  const [list, setList] = useState<ReadList | null>(null);
  const [tooLarge, setTooLarge] = useState<{ file: string; size: number; limit: number } | null>(null);
  const file = useMutation(ask.candidates.previewFile.mutationOptions());
  const text = useMutation(ask.candidates.previewText.mutationOptions());
  const start = () => {
    setTooLarge(null);
    file.reset();
    text.reset();
  };
  return {
    list,
    drop: () => setList(null),
    tooLarge,
    error: file.error ?? text.error,
    /** The error concerns what was pasted, which has no file name. */
    pasteFailed: file.error === null && text.error !== null,
    reading: file.isPending || text.isPending,
    readFile: (chosen: File) => {
      start();
      if (chosen.size > largestUpload) {
        setTooLarge({ file: chosen.name, size: chosen.size, limit: largestUpload });
        return;
      }
      file.mutate(
        { name: chosen.name.slice(-255), content: chosen },
        { onSuccess: (preview) => setList({ source: chosen.name, preview }) },
      );
    },
    readText: (pasted: string) => {
      start();
      text.mutate({ text: pasted }, { onSuccess: (preview) => setList({ source: null, preview }) });
    },
  };
}

/** Offers the empty list with its headings as a download. */
export async function saveTemplate(fileName: string): Promise<void> {
  const address = URL.createObjectURL(await desk.candidates.template());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** Reading a register from a file, through the desk; nothing is taken yet. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ask, desk } from '../../desk.ts';
import type { ReadRegister } from './HoldersPreview.tsx';

/** Larger files are refused here, before they are read into memory; the desk has a lower limit of its own. */
const largestUpload = 20 * 1024 * 1024;

export function useRegisterImport() {
  const [read, setRead] = useState<ReadRegister | null>(null);
  const [tooLarge, setTooLarge] = useState<{ file: string; size: number; limit: number } | null>(null);
  const file = useMutation(ask.holders.previewFile.mutationOptions());
  return {
    read,
    drop: () => setRead(null),
    tooLarge,
    error: file.error,
    reading: file.isPending,
    readFile: (chosen: File) => {
      file.reset();
      setTooLarge(null);
      if (chosen.size > largestUpload) {
        setTooLarge({ file: chosen.name, size: chosen.size, limit: largestUpload });
        return;
      }
      file.mutate(
        { name: chosen.name.slice(-255), content: chosen },
        { onSuccess: (preview) => setRead({ source: chosen.name, preview }) },
      );
    },
  };
}

/** Offers the empty register with its headings as a download. */
export async function saveTemplate(fileName: string): Promise<void> {
  const address = URL.createObjectURL(await desk.holders.template());
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

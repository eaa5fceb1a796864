import type { HoldersPreview } from '../../src/api/views.ts';
export async function previewHolders(_name: string, _bytes: Uint8Array): Promise<HoldersPreview> {
  throw new Error('to do');
}
export async function holderTemplate(): Promise<Blob> {
  throw new Error('to do');
}

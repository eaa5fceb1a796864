/** Where a new congress file is proposed: a name people recognise and every file system takes. */

const extension = '.kiemphieu';

/** "Đảng bộ tỉnh Thái Nguyên", "2025 – 2030" → "Đảng bộ tỉnh Thái Nguyên 2025-2030.kiemphieu". */
export function proposedFileName(organisation: string, term: string, otherwise: string): string {
  const years = term.replace(/\s*[–—-]\s*/gu, '-');
  const name = [organisation, years].map(safe).filter(Boolean).join(' ');
  return `${[...(name || otherwise)].slice(0, 100).join('').trim()}${extension}`;
}

/** The name as it will be written: forbidden characters left out, the extension once. */
export function fileNameOf(typed: string): string {
  const name = safe(typed);
  const bare = name.toLowerCase().endsWith(extension) ? name.slice(0, -extension.length) : name;
  return bare.trim() ? `${bare.trim()}${extension}` : '';
}

/** Joins with the folder's own separator, Windows or not. */
export function pathIn(folder: string, name: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(separator) ? folder + name : `${folder}${separator}${name}`;
}

/** Windows forbids these, and a dot or space at the end; control characters are never wanted. */
function safe(text: string): string {
  return (
    text
      .normalize('NFC')
      // eslint-disable-next-line no-control-regex
      .replace(/[<>:"/\\|?*\u0000-\u001f]+/gu, ' ')
      .replace(/\s+/gu, ' ')
      .replace(/^[\s.]+|[\s.]+$/gu, '')
  );
}

/** Congress files, their second copies, what is saved of a damaged one, and what leaves on a drive. */
import type { RefusalCode } from '../refusal.ts';

export type FileKind = 'real' | 'sample' | 'practice';

/** Chứng thư số: what the certificate in a key file says of its owner. */
export interface SigningCertificate {
  readonly name: string;
  /** Empty where it names none. */
  readonly organisation: string;
  /** Who vouches for it. */
  readonly issuer: string;
  /** Nobody vouches for it but its owner. */
  readonly selfSigned: boolean;
  /** Hexadecimal, as the issuer numbers it. */
  readonly serial: string;
  /** SHA-256 of the certificate, hexadecimal. */
  readonly fingerprint: string;
  readonly from: string;
  readonly until: string;
  /** By the clock of this computer. */
  readonly state: 'in-force' | 'expired' | 'not-yet';
}

export interface OpenFile {
  readonly path: string;
  readonly fileName: string;
  readonly title: string;
  /** real; the sample to learn on; or a practice copy, whose papers are watermarked and which is never sealed. */
  readonly kind: FileKind;
  /** The file that a practice copy was made from, where it lay then; null for any other file. */
  readonly practiceOf: string | null;
  /** First 12 hexadecimal digits of the journal's head, and how many lines it has. */
  readonly journal: { readonly lines: number; readonly head: string };
  /** The key that signs the exports, in hexadecimal, and its mã khoá as paper shows it: "1f0c 99ab 4e21 77d0 b3c5". */
  readonly key: { readonly publicKey: string; readonly fingerprint: string };
  /** When the file was saved from a damaged one, and what was lost; null for a whole file. */
  readonly salvaged: { readonly at: string; readonly lost: readonly string[] } | null;
}

/** The second copy of the open file. */
export interface BackupStatus {
  /** Null where none was chosen. */
  readonly folder: string | null;
  /** When the copy was last written, by this program's clock. */
  readonly at: string | null;
  /** Lines of the journal that the copy lacks. */
  readonly behind: number;
  /** Why the last attempt failed; null when it did not. */
  readonly problem: { readonly code: RefusalCode; readonly params: Readonly<Record<string, unknown>> } | null;
}

/** A table of a damaged file in the file that a salvage wrote. */
export interface SalvagedTable {
  readonly table: string;
  readonly copied: number;
  /** Written again from the journal. */
  readonly restored: number;
  /** Left out because what they belong to is lost. */
  readonly orphans: number;
  /** Rows that could not be read; null where nobody can say how many. */
  readonly lost: number | null;
  /** Every row was readable, but a page of the table is not in order. */
  readonly doubtful: boolean;
}

export interface SalvageLoss {
  readonly kind: 'journal' | 'ballots' | 'seal' | 'rows';
  /** Where and what, in Vietnamese. */
  readonly what: string;
}

export interface SalvageReport {
  /** The new file. */
  readonly path: string;
  readonly tables: readonly SalvagedTable[];
  /** Empty where everything was saved. */
  readonly losses: readonly SalvageLoss[];
}

export interface RecentFile {
  readonly path: string;
  readonly title: string;
  readonly openedAt: string;
  readonly missing: boolean;
}

export interface FolderListing {
  readonly path: string;
  readonly parent: string | null;
  readonly entries: readonly {
    readonly name: string;
    readonly path: string;
    readonly kind: 'folder' | 'congress';
    readonly modified: string;
  }[];
  /** Home, Documents, Desktop and removable drives. */
  readonly places: readonly { readonly name: string; readonly path: string; readonly kind: 'folder' | 'drive' }[];
}

export interface Drive {
  readonly path: string;
  readonly name: string;
  readonly sizeBytes: number;
  readonly freeBytes: number;
  readonly readOnly: boolean;
}

export interface ExportReceipt {
  readonly folder: string;
  readonly files: readonly { readonly name: string; readonly size: number; readonly sha256: string }[];
  /** True only after every byte was flushed and read back. */
  readonly safeToRemove: boolean;
  /** Mã khoá of the key that signed the folder; null where nobody did. */
  readonly fingerprint: string | null;
}

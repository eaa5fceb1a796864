/** What the verification of a sealed folder can find, and its sentence. `{{name}}` stands for a fact of the difference. */
export interface DifferenceParams {
  'manifest-missing': { file: string };
  'manifest-wrong': { detail: string };
  /** One of the files of the format is not listed in the manifest. */
  'file-unlisted': { file: string };
  /** A file the manifest or the format does not know. */
  'file-extra': { file: string };
  'file-missing': { file: string };
  'file-size': { file: string; stated: number; found: number };
  'file-hash': { file: string };
  'file-unreadable': { file: string; detail: string };
  'exchange-wrong': { file: string; line: number; column: number; expected: string };
  /** A figure in result.json is not what the ballots give. */
  'result-figure': { what: string; stated: string; counted: string };
  /** The same figures, written in another way than the program writes them. */
  'result-text': { file: string };
  'ballots-impossible': { path: string; expected: string };
  'journal-broken': { line: number };
  /** No seal in the journal belongs to this declaration, these ballots and this result. */
  'journal-unsealed': { lines: number };
  /** The seal they belong to was opened again later. */
  'journal-reopened': { line: number };
  /** The journal does not know these minutes. */
  'minutes-unsealed': { file: string };
}

export type DifferenceCode = keyof DifferenceParams;

export type Difference = {
  [C in DifferenceCode]: { readonly code: C } & Readonly<DifferenceParams[C]>;
}[DifferenceCode];

export const differencesVi: Readonly<Record<DifferenceCode, string>> = {
  'manifest-missing': 'Thiếu {{file}} nên không biết các tệp có còn nguyên hay không.',
  'manifest-wrong': 'manifest.json đã bị sửa: {{detail}}.',
  'file-unlisted': '{{file}} không được ghi trong manifest.json.',
  'file-extra': '{{file}} không thuộc thư mục niêm phong.',
  'file-missing': 'Thiếu {{file}}.',
  'file-size': '{{file}} dài {{found}} byte, manifest.json ghi {{stated}} byte.',
  'file-hash': '{{file}} đã bị sửa: mã SHA-256 khác với mã ghi trong manifest.json.',
  'file-unreadable': 'Không đọc được {{file}} ({{detail}}).',
  'exchange-wrong': '{{file}}, dòng {{line}}, cột {{column}}: {{expected}}.',
  'result-figure': 'result.json ghi {{what}} là {{stated}}, kiểm lại từ các phiếu được {{counted}}.',
  'result-text': '{{file}} đúng số liệu nhưng cách ghi khác với chương trình ghi.',
  'ballots-impossible': 'Không kiểm lại được các phiếu: “{{path}}” cần {{expected}}.',
  'journal-broken': 'journal.jsonl: chuỗi nhật ký bị đứt ở dòng {{line}}.',
  'journal-unsealed':
    'journal.jsonl ({{lines}} dòng): không có lần niêm phong nào ứng với khai báo, các phiếu và kết quả trong thư mục này.',
  'journal-reopened':
    'journal.jsonl, dòng {{line}}: lần niêm phong của các phiếu và kết quả này đã được mở lại, đây không phải là kết quả sau cùng.',
  'minutes-unsealed': '{{file}} không phải là biên bản được lập từ lần niêm phong này.',
};

export const differencesEn: Readonly<Record<DifferenceCode, string>> = {
  'manifest-missing': '{{file}} is missing, so nothing tells whether the files are intact.',
  'manifest-wrong': 'manifest.json was changed: {{detail}}.',
  'file-unlisted': '{{file}} is not listed in manifest.json.',
  'file-extra': '{{file}} does not belong to a sealed folder.',
  'file-missing': '{{file}} is missing.',
  'file-size': '{{file}} has {{found}} bytes, manifest.json says {{stated}}.',
  'file-hash': '{{file}} was changed: its SHA-256 differs from manifest.json.',
  'file-unreadable': 'Cannot read {{file}} ({{detail}}).',
  'exchange-wrong': '{{file}}, line {{line}}, column {{column}}: {{expected}}.',
  'result-figure': 'result.json gives {{what}} as {{stated}}; the ballots give {{counted}}.',
  'result-text': '{{file}} has the right figures, but not as the program writes them.',
  'ballots-impossible': 'The ballots cannot be recounted: “{{path}}” needs {{expected}}.',
  'journal-broken': 'journal.jsonl: the chain is broken at line {{line}}.',
  'journal-unsealed':
    'journal.jsonl ({{lines}} lines): no seal in it belongs to this declaration, these ballots and this result.',
  'journal-reopened':
    'journal.jsonl, line {{line}}: the seal of these ballots and this result was opened again; this is not the last result.',
  'minutes-unsealed': '{{file}} is not the paper that was drawn from this seal.',
};

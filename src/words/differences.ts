/** What the verification of sealed folders can find, and its sentence. `{{name}}` stands for a fact of the difference. */
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
  /** Written from a congress file, and yet without its signature. */
  'signature-missing': { file: string };
  /** The signature is not of this manifest by the key beside it. */
  'signature-wrong': { file: string };
  /** Signed with another key than the one the congress file was made with; both as mã khoá. */
  'signature-key': { found: string; stated: string };

  // What a later round says of itself against what it says of the rounds before. `round`: number of the earlier round.
  /** The candidates of a re-vote are not those who were tied. */
  'revote-people': { round: number; stated: string; tied: string };
  'revote-seats': { round: number; stated: number; open: number };
  /** A voided re-vote held again: its list is not the tied people, of whom `known` were on the voided papers. */
  'revote-again': { round: number; people: number; known: number; tied: number };
  /** Somebody elected before is a candidate again. */
  'round-elected': { number: number; name: string; round: number };
  /** More seats than were still open. */
  'round-seats': { stated: number; open: number };
  /** After that round something else was done than the rules offered. */
  'round-step': { round: number; step: string; offered: string };
  /** The earlier rounds do not go without a gap from the first round to this one. */
  'round-missing': { round: number };

  // Several folders, compared with each other. `other`: the folder of the earlier round.
  /** The folder names none of the others as an earlier round, and none of them names it. */
  'link-none': { folder: string };
  /** The earlier round of that number has another result than the one this round was built on. */
  'link-hash': { folder: string; round: number; other: string };
  /** What the folder says of an earlier round is not what that round's own folder says. */
  'link-figure': { folder: string; round: number; what: string; stated: string; other: string; found: string };
  /** `verify.html` is not the page that this version of the program writes. */
  'page-foreign': { file: string; version: string };
  /** Rounds of one election come from one congress file, so they have one key; as mã khoá. */
  'link-key': { folder: string; stated: string; other: string; found: string };
  /** Title, rule set or office of two rounds of one election. */
  'link-declaration': { folder: string; what: string; stated: string; other: string; found: string };
  /** Voided by the later round, but the ballots collected were no more than those issued. */
  'link-annulled': { folder: string; round: number; other: string; collected: number; issued: number };
  /** A voided re-vote held again with somebody who was not tied in `other`. */
  'link-tied': { folder: string; number: number; stated: string; round: number; other: string };
  /** The person is not the one of that number on the list the round was taken from. */
  'link-person': {
    folder: string;
    number: number;
    stated: string;
    from: number;
    round: number;
    other: string;
    found: string;
  };
  /** Somebody elected in `other` is a candidate again under a number that does not show it. */
  'link-elected': { folder: string; number: number; name: string; round: number; other: string };
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
  'signature-missing': '{{file}} không có chữ ký của tệp đại hội, mà nhật ký là của một tệp đại hội.',
  'signature-wrong': '{{file}}: chữ ký không khớp với nội dung.',
  'signature-key': 'Thư mục được ký bằng khoá {{found}}, khoá của đại hội ghi trong nhật ký là {{stated}}.',
  'page-foreign': '{{file}} không phải là trang kiểm tra mà chương trình phiên bản {{version}} ghi.',
  'revote-people':
    'election.json: bầu lại do bằng phiếu giữa những người số {{stated}} của lần {{round}}, nhưng bằng phiếu ở lần đó là {{tied}}.',
  'revote-seats':
    'election.json: bầu lại {{stated}} chỗ, nhưng ở lần {{round}} chỉ còn {{open}} chỗ cho những người bằng phiếu.',
  'revote-again':
    'election.json: bầu lại vì phiếu đã huỷ giữa {{people}} người, trong đó {{known}} người có trên phiếu đã huỷ, nhưng ở lần {{round}} có {{tied}} người bằng phiếu.',
  'round-elected':
    'election.json: người số {{number}}, {{name}}, đã trúng cử ở lần {{round}} mà vẫn có trong danh sách bầu cử.',
  'round-seats': 'election.json: bầu {{stated}} người, nhưng sau các lần trước chỉ còn thiếu {{open}}.',
  'round-step': 'election.json: sau lần {{round}} đã {{step}}; theo quy định khi đó chỉ có thể: {{offered}}.',
  'round-missing': 'election.json: các lần bầu trước không liền mạch từ lần đầu: thiếu hoặc sai lần {{round}}.',
  'link-none': '{{folder}} không nối với thư mục nào khác: không thư mục nào là lần bầu trước hoặc sau của nó.',
  'link-hash': '{{folder}} dựa trên một kết quả lần {{round}} khác với kết quả trong {{other}}.',
  'link-figure': '{{folder}} ghi {{what}} của lần {{round}} là {{stated}}, {{other}} ghi {{found}}.',
  'link-key': '{{folder}} được ký bằng khoá {{stated}}, {{other}} bằng khoá {{found}}: không cùng một tệp đại hội.',
  'link-declaration': '{{folder}} ghi {{what}} là {{stated}}, {{other}} ghi {{found}}.',
  'link-annulled':
    '{{folder}} ghi các phiếu của lần {{round}} đã bị huỷ, nhưng trong {{other}} thu về {{collected}} phiếu, không nhiều hơn {{issued}} phiếu phát ra.',
  'link-tied':
    '{{folder}}: người số {{number}}, {{stated}}, không phải là người bằng phiếu ở lần {{round}} ({{other}}).',
  'link-person':
    '{{folder}}: người số {{number}}, {{stated}}, được ghi là người số {{from}} của lần {{round}}; trong {{other}} người đó là {{found}}.',
  'link-elected':
    '{{folder}}: người số {{number}}, {{name}}, đã trúng cử ở lần {{round}} ({{other}}) mà vẫn có trong danh sách bầu cử.',
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
  'signature-missing': '{{file}} lacks the signature of the congress file, though the journal is of a congress file.',
  'signature-wrong': '{{file}}: the signature does not fit the content.',
  'signature-key': 'The folder is signed with key {{found}}; the journal names {{stated}} as the key of the congress.',
  'page-foreign': '{{file}} is not the page that version {{version}} of the program writes.',
  'revote-people':
    'election.json: a re-vote among numbers {{stated}} of round {{round}}, but the tied of that round are {{tied}}.',
  'revote-seats': 'election.json: a re-vote for {{stated}} seats, but round {{round}} left {{open}} for the tied.',
  'revote-again':
    'election.json: a voided re-vote held again among {{people}} people, {{known}} of them on the voided papers, but round {{round}} had {{tied}} tied.',
  'round-elected':
    'election.json: number {{number}}, {{name}}, was elected in round {{round}} and is a candidate again.',
  'round-seats': 'election.json: {{stated}} seats, but the rounds before left only {{open}} open.',
  'round-step':
    'election.json: what came after round {{round}}: {{step}}; the rules then offered nothing but: {{offered}}.',
  'round-missing':
    'election.json: the earlier rounds have a gap between the first round and this one: round {{round}} is missing or wrong.',
  'link-none': '{{folder}} is linked with none of the others: none is an earlier or later round of it.',
  'link-hash': '{{folder}} is built on another result of round {{round}} than the one in {{other}}.',
  'link-figure': '{{folder}} gives {{what}} of round {{round}} as {{stated}}; {{other}} says {{found}}.',
  'link-key': '{{folder}} is signed with key {{stated}}, {{other}} with key {{found}}: not one congress file.',
  'link-declaration': '{{folder}} gives {{what}} as {{stated}}; {{other}} says {{found}}.',
  'link-annulled':
    '{{folder}} says that the ballots of round {{round}} were voided, but in {{other}} no more were collected ({{collected}}) than issued ({{issued}}).',
  'link-tied': '{{folder}}: number {{number}}, {{stated}}, is none of the tied of round {{round}} ({{other}}).',
  'link-person':
    '{{folder}}: number {{number}}, {{stated}}, is said to be number {{from}} of round {{round}}; in {{other}} that is {{found}}.',
  'link-elected':
    '{{folder}}: number {{number}}, {{name}}, was elected in round {{round}} ({{other}}) and is a candidate again.',
};

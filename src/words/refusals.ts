/** The sentence of every refusal: what is wrong, where, and what to do. `{{name}}` stands for a fact of the refusal. */
import type { RefusalCode } from '../refusal.ts';

export const refusalsVi: Readonly<Record<RefusalCode, string>> = {
  'file-missing': 'Không tìm thấy tệp {{path}}.',
  'file-exists': 'Đã có tệp {{path}}. Hãy chọn tên khác.',
  'file-not-congress': '{{path}} không phải là tệp đại hội của Kiểm Phiếu.',
  'file-damaged': 'Tệp {{path}} bị hỏng ({{detail}}). Hãy mở bản sao lưu.',
  'file-newer':
    'Tệp {{path}} do bản Kiểm Phiếu mới hơn ghi (phiên bản tệp {{version}}, chương trình này đọc được đến {{known}}). Hãy cập nhật chương trình.',
  'file-in-use': 'Tệp {{path}} đang được mở ở một cửa sổ Kiểm Phiếu khác. Hãy đóng cửa sổ đó trước.',
  'file-read-only': 'Không ghi được vào {{path}}: tệp hoặc ổ đĩa chỉ cho đọc.',
  'file-unreadable': 'Không đọc được {{path}} ({{detail}}).',
  'file-unwritable': 'Không ghi được vào {{path}} ({{detail}}).',
  'disk-full': 'Ổ đĩa đã đầy, không ghi được vào {{path}}. Dữ liệu trước đó vẫn nguyên vẹn.',
  'drive-gone': 'Không còn thấy ổ đĩa của {{path}}. Hãy cắm lại rồi làm lại.',
  'folder-missing': 'Không tìm thấy thư mục {{path}}.',
  'copies-diverged':
    'Bản sao {{other}} có {{theirs}} dòng nhật ký mà tệp này không có; tệp này có {{ours}} dòng mà bản sao không có. Hãy xem bản nào mới hơn trước khi đi tiếp.',
  'no-congress-open': 'Chưa mở đại hội nào.',
  'input-wrong': 'Dữ liệu không đúng ở “{{path}}”: {{expected}}.',
  'not-found': 'Không tìm thấy {{what}}.',
  'round-sealed': 'Lần bầu này đã niêm phong, không sửa được. Muốn sửa phải mở niêm phong và ghi lý do.',
  'round-not-sealed': 'Lần bầu này chưa niêm phong.',
  'round-not-reopened': 'Lần bầu này chưa từng mở lại sau niêm phong, nên không có gì để đính chính.',
  'layout-margins':
    'Mỗi lề phải từ {{least}} đến {{most}} mm: hẹp hơn thì máy không in được, rộng hơn thì bảng không đủ chỗ.',
  'layout-unsigned': 'Biên bản phải có người ký: từ 1 đến {{most}} nơi ký.',
  'layout-untitled': 'Nơi ký của người khác phải có chức danh.',
  'counting-started': 'Đã nhập phiếu nên không đổi được nữa. Hãy rút các phiếu đã nhập trước.',
  'counting-not-ready': 'Chưa nhập phiếu được: hãy khai báo danh sách bầu cử và số phiếu phát ra, thu về trước.',
  'candidate-unknown': 'Không có người số {{number}} trong danh sách bầu cử.',
  'batch-unknown': 'Không có tập phiếu số {{batch}}.',
  'batch-too-small':
    'Tập {{batch}} đã nhập {{entered}} phiếu, không thể chỉ còn {{size}} phiếu. Hãy rút bớt phiếu của tập này trước.',
  'ballot-ruled':
    'Phiếu {{serial}} của tập {{batch}} đã có kết luận của ban kiểm phiếu, không nhập lại được. Muốn đổi, hãy kết luận lại.',
  'reading-moved-on':
    'Tập {{batch}} vừa được nhập ở một cửa sổ khác (phiếu {{serial}}). Không có phiếu nào bị ghi đè; hãy rời tập này và mở lại.',
  'paper-moved-on':
    'Phiếu {{serial}} của tập {{batch}} nay là tờ khác, vì tập vừa được kết luận hay nhập tiếp. Chưa ghi gì; hãy mở lại tờ phiếu.',
  'serial-beyond-batch': 'Tập chỉ có {{size}} phiếu, không có phiếu số {{serial}}.',
  'nothing-to-withdraw': 'Tập này chưa có phiếu nào để rút lại.',
  'findings-block': 'Chưa niêm phong được: còn phát hiện {{codes}}.',
  'findings-unnoted': 'Chưa niêm phong được: phải ghi ý kiến cho {{codes}}.',
  'reason-missing': 'Phải ghi lý do.',
  'signed-out': 'Máy đang khoá. Hãy đăng nhập.',
  'secret-wrong': 'Mã PIN hoặc mã khôi phục không đúng.',
  'sign-in-delayed': 'Đã nhập sai nhiều lần. Hãy chờ {{seconds}} giây rồi thử lại.',
  'role-refused': 'Người đang đăng nhập không được giao việc này. Hãy đổi người hoặc gọi trưởng ban.',
  'second-person-needed': 'Việc này cần hai người: một người thứ hai của ban kiểm phiếu phải nhập mã PIN của mình.',
  'second-person-unfit':
    '{{name}} không làm người thứ hai được. Cần một thành viên khác của ban kiểm phiếu, không phải người đang đăng nhập.',
  'person-exists': 'Đã có tài khoản tên {{name}}. Hãy ghi thêm chức vụ hoặc đơn vị để phân biệt.',
  'last-chair': 'Đây là trưởng ban duy nhất. Hãy giao vai trò trưởng ban cho người khác trước.',
  'ruling-undecided': 'Chưa kết luận được: còn chỗ lệch chưa quyết định ({{parts}}).',
  'ruling-not-asked': 'Các lượt nhập không lệch nhau ở {{parts}} nên không kết luận ở đó.',
  'ruling-mark-unfit': 'Dấu ghi cho người số {{number}} không có trên kiểu phiếu này.',
  'ruling-outvoted':
    'Tán thành {{votesFor}}, không tán thành {{votesAgainst}}: số tán thành phải nhiều hơn thì mới thành kết luận.',
  'reader-twice': '{{person}} đã nhập tập này. Lượt nhập khác phải do người khác nhập.',
  'reader-settled': '{{person}} đã xem các lượt nhập của tập này để kết luận nên không nhập tập này được nữa.',
  'settler-read': '{{person}} đã nhập tập này. Chỗ lệch phải do người thứ ba kết luận.',
  'readings-complete': 'Tập này đã có đủ {{wanted}} lượt nhập.',
  'reading-not-begun': '{{person}} không có lượt nhập nào ở tập này.',
  'reading-not-finished': 'Lượt nhập của {{person}} chưa xong.',
  'reading-finished': 'Lượt nhập của {{person}} đã xong.',
  'nothing-open': 'Tập này không có chỗ lệch nào như vậy.',
  'reread-differs': 'Phiếu vừa đọc khác lượt nhập đã có ở {{parts}}. Hãy xem lại tờ phiếu rồi xác nhận.',
  'batch-not-agreed':
    'Chưa in được bìa: tập phiếu chưa nhập xong, còn chỗ lệch chưa kết luận hoặc còn phiếu chờ ban kiểm phiếu kết luận.',
  'test-not-run': 'Lần bầu này chưa chạy kiểm tra trước khi kiểm phiếu.',
  'practice-file': 'Đây là tệp tập dượt, không niêm phong và không xuất được.',
  'practice-only': 'Việc này chỉ làm được trong tệp tập dượt.',
  'step-not-offered':
    'Kết quả hiện nay không dẫn tới bước này ({{step}}). Mở lại màn hình kết quả để xem bước tiếp theo.',
  'round-has-later': 'Đã có lần bầu sau dựa trên kết quả này. Hãy bỏ lần bầu sau (khi chưa nhập phiếu) trước.',
  'round-annulled': 'Đại hội đã huỷ phiếu của lần bầu này, không nhập hay sửa được nữa. Hãy bầu lại.',
  'decision-unfit': 'Quyết định không khớp với kết quả: {{expected}}.',
  'election-unfinished': '“{{title}}” chưa niêm phong xong, chưa lấy kết quả được.',
  'no-alternate-left': 'Không còn đại biểu dự khuyết nào để thay thế.',
  'not-elected': '{{name}} không có trong danh sách đại biểu chính thức đã trúng cử.',
  'nobody-elected': 'Lần bầu này không có ai trúng cử để chiếu riêng.',
  'write-in-not-here': 'Phiếu của lần bầu này không có chỗ ghi thêm tên.',
  'merge-unfit': 'Không gộp được hai cách ghi này: {{expected}}.',
  'already-elected':
    '{{name}} đã trúng cử ở lần {{round}}, không còn được bầu: phần ghi tên này không tính cho ai. Đừng ghi tên đó; đưa phiếu ra chờ kết luận với lý do “ghi tên người không được bầu”. Nếu là người khác trùng tên, ghi tên kèm năm sinh hoặc đơn vị.',
  'holder-unknown': 'Không có cổ đông mã {{code}} trong danh sách.',
  'holder-absent':
    'Cổ đông {{name}} (mã {{code}}) không có mặt nên không có phiếu. Nếu người này có dự họp, sửa lại danh sách cổ đông.',
  'holder-twice': 'Phiếu của cổ đông mã {{code}} đã nhập ở tập {{batch}}, phiếu {{serial}}.',
  'ballot-not-printed':
    'Chưa in sẵn phiếu nào cho cổ đông mã {{code}} theo khai báo hiện nay, nên không có phiếu để thay.',
  'no-holders': 'Danh sách cổ đông chưa có ai dự họp nên không in sẵn được phiếu nào.',
  'too-many-holders':
    'Có {{count}} cổ đông dự họp, mà một tệp in sẵn nhiều nhất {{most}} phiếu. Hãy chọn “Để trống, ghi tay” và in thành nhiều đợt.',
  'holders-in-use': 'Đã nhập phiếu dồn phiếu nên không sửa được danh sách cổ đông. Hãy rút các phiếu đã nhập trước.',
  'exchange-wrong': '{{file}}, dòng {{line}}, cột {{column}}: {{expected}}.',
  'not-sealed-folder': '{{path}} không phải là thư mục niêm phong của Kiểm Phiếu.',
  'exchange-too-large': '{{file}} quá lớn ({{size}} byte; nhiều nhất {{limit}} byte).',
  'list-old-excel': '{{file}} là tệp Excel kiểu cũ (.xls). Hãy mở bằng Excel và lưu thành .xlsx.',
  'list-unreadable': 'Không đọc được danh sách trong {{file}} ({{detail}}).',
  'list-too-large': '{{file}} quá lớn ({{size}} byte; nhiều nhất {{limit}} byte). Hãy giữ lại riêng trang danh sách.',
  'list-empty': '{{file}} không có dòng nào.',
  'list-no-name-column': '{{file}} không có cột họ và tên.',
  'list-no-holder-columns': '{{file}} không có đủ cột mã cổ đông, họ tên và số cổ phần. Hãy tải mẫu danh sách để điền.',
  'list-encrypted': '{{file}} có đặt mật khẩu. Hãy mở bằng Excel, bỏ mật khẩu rồi lưu lại.',
  'list-encoding':
    '{{file}} không phải là văn bản Unicode (có thể dùng bảng mã cũ TCVN3, VNI hoặc Windows-1258). Hãy mở bằng Excel và lưu thành .xlsx.',
  'list-too-many': '{{file}} có {{rows}} dòng; nhiều nhất {{limit}} người. Hãy giữ lại riêng danh sách bầu cử.',
  'key-file-wrong': '{{file}} không phải là tệp chứng thư số đọc được (.p12 hoặc .pfx). Hãy chọn tệp khác.',
  'key-file-too-large':
    '{{file}} quá lớn ({{size}} byte; nhiều nhất {{limit}} byte) nên không phải là tệp chứng thư số.',
  'key-password-wrong': 'Mật khẩu của {{file}} không đúng.',
  'key-missing': '{{file}} không có khoá bí mật đi cùng chứng thư số. Hãy xuất lại tệp kèm khoá bí mật.',
  'key-unsupported': 'Khoá trong {{file}} thuộc loại không ký được ở đây; cần khoá RSA hoặc ECDSA.',
  'certificate-not-for-signing': 'Chứng thư số của {{name}} không dùng để ký văn bản. Hãy chọn chứng thư số ký.',
  'certificate-expired': 'Chứng thư số của {{name}} đã hết hạn ngày {{until}} (theo đồng hồ máy này).',
  'certificate-not-yet': 'Chứng thư số của {{name}} chưa có hiệu lực, đến ngày {{from}} mới có (theo đồng hồ máy này).',
  'pdf-unreadable': '{{file}} không phải là tệp PDF đọc được.',
  'signed-minutes-wrong':
    '{{file}} không phải là biên bản này với các chữ ký số của Kiểm Phiếu: nội dung đã đổi, hoặc đã ký bằng chương trình khác.',
  'earlier-signature-wrong':
    'Chữ ký số của {{name}} trong {{file}} không còn đúng: tệp đã bị thay đổi sau khi ký, hãy lấy lại bản gốc.',
  'host-gone':
    'Chương trình không trả lời. Các phiếu và dữ liệu đã ghi vẫn an toàn; hãy đóng cửa sổ này rồi mở lại chương trình.',
  unexpected: 'Có lỗi ngoài dự kiến. Dữ liệu đã ghi vẫn nguyên vẹn; hãy thử lại.',
};

export const refusalsEn: Readonly<Record<RefusalCode, string>> = {
  'file-missing': 'File {{path}} was not found.',
  'file-exists': 'File {{path}} exists already. Choose another name.',
  'file-not-congress': '{{path}} is not a Kiểm Phiếu congress file.',
  'file-damaged': 'File {{path}} is damaged ({{detail}}). Open a backup copy.',
  'file-newer':
    'File {{path}} was written by a newer Kiểm Phiếu (file version {{version}}; this program reads up to {{known}}). Update the program.',
  'file-in-use': 'File {{path}} is open in another Kiểm Phiếu window. Close that one first.',
  'file-read-only': 'Cannot write to {{path}}: the file or drive is read-only.',
  'file-unreadable': 'Cannot read {{path}} ({{detail}}).',
  'file-unwritable': 'Cannot write to {{path}} ({{detail}}).',
  'disk-full': 'The drive is full, {{path}} was not written. Earlier data is intact.',
  'drive-gone': 'The drive of {{path}} is gone. Plug it in and try again.',
  'folder-missing': 'Folder {{path}} was not found.',
  'copies-diverged':
    'The copy {{other}} has {{theirs}} journal lines that this file lacks; this file has {{ours}} that the copy lacks. See which one is newer before going on.',
  'no-congress-open': 'No congress is open.',
  'input-wrong': 'Wrong value at “{{path}}”: {{expected}}.',
  'not-found': '{{what}} was not found.',
  'round-sealed': 'This round is sealed and cannot be changed. Reopen it with a reason to change it.',
  'round-not-sealed': 'This round is not sealed.',
  'round-not-reopened': 'This round was never opened again after a seal, so there is nothing to correct.',
  'layout-margins':
    'Each margin must be {{least}} to {{most}} mm: printers cannot reach a narrower one, and tables have no room beside a wider one.',
  'layout-unsigned': 'Somebody must sign the minutes: 1 to {{most}} places.',
  'layout-untitled': 'A place for somebody else to sign needs a title.',
  'counting-started': 'Ballots were entered, so this cannot change any more. Withdraw the entered ballots first.',
  'counting-not-ready':
    'Ballots cannot be entered yet: first declare the ballot list and how many ballots were issued and collected.',
  'candidate-unknown': 'There is no candidate number {{number}} on the list.',
  'batch-unknown': 'There is no batch number {{batch}}.',
  'batch-too-small':
    'Batch {{batch}} has {{entered}} ballots entered and cannot shrink to {{size}}. Withdraw some of them first.',
  'ballot-ruled':
    'The committee has ruled on ballot {{serial}} of batch {{batch}}, so it cannot be keyed again. To change it, rule again.',
  'reading-moved-on':
    'Batch {{batch}} was just keyed in another window (ballot {{serial}}). No ballot was written over; leave this batch and open it again.',
  'paper-moved-on':
    'Ballot {{serial}} of batch {{batch}} is another paper by now: the batch was settled or read on. Nothing was recorded; open the ballot again.',
  'serial-beyond-batch': 'The batch has only {{size}} ballots; there is no ballot {{serial}}.',
  'nothing-to-withdraw': 'This batch has no ballot to take back.',
  'findings-block': 'Cannot seal: findings {{codes}} still stand.',
  'findings-unnoted': 'Cannot seal: {{codes}} need a note.',
  'reason-missing': 'A reason is required.',
  'signed-out': 'This computer is locked. Sign in.',
  'secret-wrong': 'The PIN or the recovery code is wrong.',
  'sign-in-delayed': 'Wrong too often. Wait {{seconds}} seconds and try again.',
  'role-refused':
    'This is not a task of the person signed in. Let somebody else sign in, or call the chair of the committee.',
  'second-person-needed': 'This needs two people: a second member of the committee must give their PIN.',
  'second-person-unfit':
    '{{name}} cannot be the second person. Another member of the committee is needed, not the one signed in.',
  'person-exists': 'There is an account named {{name}} already. Add the post or unit to tell them apart.',
  'last-chair': 'This is the only chair. Make somebody else a chair first.',
  'ruling-undecided': 'No ruling yet: something is still undecided ({{parts}}).',
  'ruling-not-asked': 'The readings do not differ in {{parts}}, so there is nothing to decide.',
  'ruling-mark-unfit': 'The mark for number {{number}} does not exist on this kind of ballot.',
  'ruling-outvoted': '{{votesFor}} for, {{votesAgainst}} against: a ruling needs more votes for it than against.',
  'reader-twice': '{{person}} has read this batch. Another reading must be given by somebody else.',
  'reader-settled': '{{person}} saw the readings of this batch to settle them and cannot read it any more.',
  'settler-read': '{{person}} has read this batch. A third person must settle what differs.',
  'readings-complete': 'This batch has all its {{wanted}} readings.',
  'reading-not-begun': '{{person}} has no reading of this batch.',
  'reading-not-finished': 'The reading by {{person}} is not finished.',
  'reading-finished': 'The reading by {{person}} is finished.',
  'nothing-open': 'This batch has nothing of the kind to settle.',
  'reread-differs':
    'The ballot as just read differs from the reading there is: {{parts}}. Look at the paper again, then confirm.',
  'batch-not-agreed':
    'No cover yet: the batch is not read to its end, or differences or doubtful ballots of it are still open.',
  'test-not-run': 'No pre-count test was run for this round yet.',
  'practice-file': 'This is a practice file: it cannot be sealed or exported.',
  'practice-only': 'This is possible in a practice file only.',
  'step-not-offered':
    'The result as it stands does not lead to this step ({{step}}). Open the result again to see what comes next.',
  'round-has-later': 'A later round was built on this result. Remove the later round first (while it has no ballots).',
  'round-annulled': 'The congress voided the ballots of this round: nothing can be entered or changed. Vote again.',
  'decision-unfit': 'The decision does not fit the result: {{expected}}.',
  'election-unfinished': '“{{title}}” is not sealed to its end, so its result cannot be taken yet.',
  'no-alternate-left': 'No alternate is left.',
  'not-elected': '{{name}} is not among the elected delegates.',
  'nobody-elected': 'This round elected nobody, so there are no winners to show.',
  'write-in-not-here': 'The ballots of this round have no room for written names.',
  'merge-unfit': 'These two spellings cannot be merged: {{expected}}.',
  'already-elected':
    '{{name}} was elected in round {{round}} and cannot be voted for again: what is written counts for nobody on offer. Leave the name out and set the ballot aside for a ruling, as it carries a name that cannot be voted for. If another person of that name is meant, add the year of birth or the unit to the name.',
  'holder-unknown': 'No shareholder with code {{code}} is in the register.',
  'holder-absent':
    'Shareholder {{name}} (code {{code}}) is not present and so has no ballot. If they do attend, correct the register.',
  'holder-twice': 'The ballot of shareholder {{code}} was entered already: batch {{batch}}, ballot {{serial}}.',
  'ballot-not-printed':
    'No ballot was filled in for the shareholder with code {{code}} as things are declared now, so there is none to replace.',
  'no-holders': 'The register has no shareholder at the meeting, so no ballot can be filled in.',
  'too-many-holders':
    '{{count}} shareholders are at the meeting, and one file holds {{most}} filled ballots at most. Choose “Blank, written by hand” and print several runs.',
  'holders-in-use':
    'Cumulative ballots were entered, so the register cannot change. Withdraw the entered ballots first.',
  'exchange-wrong': '{{file}}, line {{line}}, column {{column}}: {{expected}}.',
  'not-sealed-folder': '{{path}} is not a sealed folder of Kiểm Phiếu.',
  'exchange-too-large': '{{file}} is too large ({{size}} bytes; at most {{limit}} bytes).',
  'list-old-excel': '{{file}} is an old Excel file (.xls). Open it in Excel and save it as .xlsx.',
  'list-unreadable': 'Cannot read the list in {{file}} ({{detail}}).',
  'list-too-large':
    '{{file}} is too large ({{size}} bytes; at most {{limit}} bytes). Keep only the sheet with the list.',
  'list-empty': '{{file}} has no rows.',
  'list-no-name-column': '{{file}} has no column of names.',
  'list-no-holder-columns': '{{file}} lacks a column of codes, names or shares. Download the template to fill in.',
  'list-encrypted': '{{file}} has a password. Open it in Excel, remove the password and save it.',
  'list-encoding':
    '{{file}} is not Unicode text (perhaps an old code page: TCVN3, VNI or Windows-1258). Open it in Excel and save it as .xlsx.',
  'list-too-many': '{{file}} has {{rows}} rows; at most {{limit}} people. Keep only the list of candidates.',
  'key-file-wrong': '{{file}} is not a certificate file that can be read (.p12 or .pfx). Choose another file.',
  'key-file-too-large': '{{file}} is too large ({{size}} bytes; at most {{limit}} bytes) to be a certificate file.',
  'key-password-wrong': 'The password of {{file}} is wrong.',
  'key-missing':
    '{{file}} has no private key that belongs to a certificate in it. Export it again with its private key.',
  'key-unsupported': 'The key in {{file}} is of a kind that cannot sign here; an RSA or ECDSA key is needed.',
  'certificate-not-for-signing':
    'The certificate of {{name}} is not for signing documents. Choose a certificate for signing.',
  'certificate-expired': 'The certificate of {{name}} expired on {{until}} (by the clock of this computer).',
  'certificate-not-yet': 'The certificate of {{name}} is not in force before {{from}} (by the clock of this computer).',
  'pdf-unreadable': '{{file}} is not a PDF file that can be read.',
  'signed-minutes-wrong':
    '{{file}} is not these minutes with signatures made by Kiểm Phiếu: its content was changed, or another program signed it.',
  'earlier-signature-wrong':
    'The digital signature of {{name}} in {{file}} does not hold: the file was changed after it was signed; take the original again.',
  'host-gone':
    'The program does not answer. The ballots and data recorded are safe; close this window and start the program again.',
  unexpected: 'Something unexpected went wrong. What was saved is intact; try again.',
};

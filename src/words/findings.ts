/** Title, explanation and what to do now for every finding. `{{name}}` stands for a figure of the finding, ready formatted. */
import type { FindingCode } from '../election/findings.ts';

export interface FindingWords {
  readonly title: string;
  readonly explanation: string;
  /** What the committee does now. */
  readonly action: string;
}

export const findingsVi: Readonly<Record<FindingCode, FindingWords>> = {
  'F.101': {
    title: 'Số có mặt lớn hơn số triệu tập',
    explanation: 'Có mặt {{present}} người nhưng chỉ triệu tập {{summoned}} người.',
    action: 'Hỏi lại ban thẩm tra tư cách đại biểu rồi sửa số triệu tập hoặc số có mặt ở phần khai báo.',
  },
  'F.102': {
    title: 'Số phiếu phát ra lớn hơn số người có mặt',
    explanation: 'Phát ra {{issued}} phiếu nhưng chỉ có {{present}} người có mặt lúc bầu cử.',
    action: 'Đối chiếu với sổ phát phiếu rồi sửa số phiếu phát ra hoặc số có mặt.',
  },
  'F.103': {
    title: 'Số phiếu thu về lớn hơn số phiếu phát ra',
    explanation: 'Thu về {{collected}} phiếu nhưng chỉ phát ra {{issued}} phiếu.',
    action:
      'Đếm lại số phiếu trong hòm. Nếu vẫn thừa, dừng kiểm phiếu và báo cáo người chủ trì: đại hội hoặc hội nghị phải quyết định huỷ toàn bộ số phiếu này và bầu lại. Không được rút bớt phiếu.',
  },
  'F.104': {
    title: 'Số người không tính lớn hơn số triệu tập',
    explanation: 'Không tính {{excluded}} người nhưng chỉ triệu tập {{summoned}} người, nên không có mẫu số.',
    action: 'Kiểm tra số triệu tập và từng diện không tính ở phần khai báo.',
  },
  'F.201': {
    title: 'Số phiếu đã nhập khác số phiếu thu về',
    explanation: 'Đã nhập {{entered}} phiếu, thu về {{collected}} phiếu.',
    action:
      'Đếm lại từng tập phiếu, nhập các phiếu còn thiếu hoặc rút phiếu nhập thừa; nếu đếm sai thì sửa số phiếu thu về.',
  },
  'F.202': {
    title: 'Tập {{batch}}: số phiếu đã nhập khác số phiếu của tập',
    explanation: 'Tập {{batch}} có {{size}} phiếu, đã nhập {{entered}} phiếu.',
    action:
      'Đếm lại tập phiếu trên bàn. Nhập tiếp các phiếu còn thiếu, rút phiếu nhập thừa, hoặc sửa số phiếu của tập.',
  },
  'F.203': {
    title: 'Phiếu hợp lệ và không hợp lệ cộng lại khác số phiếu thu về',
    explanation: 'Hợp lệ {{valid}} phiếu, không hợp lệ {{invalid}} phiếu; thu về {{collected}} phiếu.',
    action: 'Tìm các phiếu chưa nhập hoặc nhập thừa theo từng tập; hai số phải cộng lại đúng bằng số phiếu thu về.',
  },
  'F.204': {
    title: 'Tổng của người số {{number}} khác số phiếu hợp lệ',
    explanation:
      'Với {{name}}, số phiếu bầu, không bầu và không tính cộng lại là {{sum}}; số phiếu hợp lệ là {{valid}}.',
    action: 'Không công bố kết quả này. Mở danh sách phiếu của người đó để kiểm tra và kiểm đếm lại trên máy khác.',
  },
  'F.205': {
    title: 'Còn phiếu chờ ban kiểm phiếu kết luận',
    explanation: 'Còn {{count}} phiếu chưa có kết luận.',
    action: 'Xem từng phiếu trên giấy, ban kiểm phiếu kết luận và ghi lý do.',
  },
  'F.206': {
    title: 'Tập {{batch}}: còn {{open}} chỗ lệch chưa kết luận',
    explanation: 'Các lượt nhập của tập {{batch}} lệch nhau; còn {{open}} chỗ chưa có kết luận.',
    action: 'Người thứ ba, không nhập tập này, cầm tập phiếu xem từng chỗ lệch trên giấy và kết luận.',
  },
  'F.207': {
    title: 'Số phiếu được dồn lớn hơn số cổ phần dự họp nhân số người cần bầu',
    explanation:
      'Các tờ phiếu đã nhập được dồn tất cả {{votes}} phiếu; số cổ phần dự họp nhân số người cần bầu là {{limit}}.',
    action:
      'Đối chiếu số phiếu được dồn trên từng tờ phiếu với danh sách cổ đông và giấy uỷ quyền; sửa tờ phiếu nhập sai, hoặc sửa số cổ phần dự họp.',
  },
  'F.208': {
    title: 'Tập {{batch}}: chưa đủ lượt nhập',
    explanation: 'Tập {{batch}} phải được nhập {{wanted}} lượt; mới có {{finished}} lượt nhập xong.',
    action:
      'Người khác nhập tập này thêm lượt nữa; người đang nhập thì nhập đến hết tập rồi báo xong. Lượt không cần nữa thì bỏ (Nhập lại).',
  },
  'F.209': {
    title: 'Hai tờ phiếu có cùng một mã cổ đông',
    explanation: 'Phiếu {{serial}} của tập {{batch}} và phiếu {{otherSerial}} của tập {{otherBatch}} có cùng một mã.',
    action: 'Xem mã trên hai tờ phiếu; ban kiểm phiếu kết luận tờ ghi sai mã.',
  },
  'W.101': {
    title: 'Số phiếu thu về ít hơn số phiếu phát ra',
    explanation: 'Phát ra {{issued}} phiếu, thu về {{collected}} phiếu: thiếu {{missing}} phiếu.',
    action: 'Đếm lại hòm phiếu. Nếu vẫn thiếu, ghi lý do; số phiếu này không phải là phiếu hợp lệ hay không hợp lệ.',
  },
  'W.102': {
    title: 'Số dư lớn hơn mức quy định',
    explanation:
      'Danh sách dư {{surplus}} người so với {{seats}} người cần bầu ({{percent}} %); nhiều nhất là {{limit}} người (Quy chế bầu cử trong Đảng: 190-QĐ/TW Điều 14; 244-QĐ/TW Điều 16).',
    action: 'Đối chiếu danh sách với nghị quyết của đại hội. Nếu đại hội đã quyết định như vậy, ghi lý do.',
  },
  'W.103': {
    title: 'Thành viên ban kiểm phiếu có tên trong danh sách bầu cử',
    explanation:
      '{{name}} vừa ở trong ban kiểm phiếu vừa có tên trong danh sách bầu cử. Trong Đảng, thành viên ban kiểm phiếu phải là người không có tên trong danh sách bầu cử (190-QĐ/TW Điều 8; 244-QĐ/TW Điều 7).',
    action: 'Nếu là một người, đề nghị đại hội thay thành viên ban kiểm phiếu. Nếu chỉ trùng họ tên, ghi rõ.',
  },
  'W.104': {
    title: 'Danh sách ít người hơn số lượng cần bầu',
    explanation: 'Danh sách có {{candidates}} người, cần bầu {{seats}} người: chắc chắn bầu không đủ.',
    action: 'Kiểm tra danh sách và số lượng cần bầu. Nếu đúng như vậy, ghi lý do.',
  },
  'W.105': {
    title: 'Danh sách có người không trúng cử ở “{{title}}”',
    explanation: 'Danh sách này lấy từ kết quả “{{title}}” nhưng nay có {{notElected}} người không trúng cử ở đó.',
    action: 'Lấy lại danh sách từ kết quả đó, hoặc ghi lý do vì sao có người khác trong danh sách.',
  },
  'W.106': {
    title: 'Số cổ phần dự họp lớn hơn tổng số cổ phần có quyền biểu quyết',
    explanation:
      'Dự họp {{present}} cổ phần, trong khi tổng số cổ phần có quyền biểu quyết là {{all}}: có cổ phần được tính hai lần, hoặc tổng số khai thiếu.',
    action:
      'Xem trong danh sách cổ đông có người đã uỷ quyền mà vẫn được ghi có mặt không; sửa danh sách, hoặc ghi tổng số do công ty công bố.',
  },
  'W.204': {
    title: 'Tỷ lệ phiếu không hợp lệ cao bất thường',
    explanation: '{{invalid}} trong {{entered}} phiếu không hợp lệ ({{percent}} %).',
    action:
      'Xem lại các phiếu không hợp lệ trên giấy: có thể nhập nhầm hoặc để lẫn phiếu của cuộc bầu khác. Rồi ghi kết luận.',
  },
  'W.205': {
    title: 'Có tên người bầu ghi giống nhau',
    explanation: '“{{name}}” giống “{{other}}”: có thể là một người. Số cặp tên giống nhau: {{pairs}}.',
    action: 'Xem các phiếu ghi hai tên đó: gộp làm một nếu là một người, hoặc kết luận là hai người khác nhau.',
  },
  'W.206': {
    title: 'Có tên giống người đã trúng cử ở lần bầu trước',
    explanation:
      '“{{name}}” giống “{{other}}”, người đã trúng cử ở lần {{round}}. Một người không được trúng cử hai lần.',
    action:
      'Nếu là người đã trúng cử: bỏ tên này khỏi danh sách, hoặc nhập lại các phiếu ghi tên này mà không tính tên đó. Nếu là người khác, ghi rõ vì sao biết.',
  },
  'W.207': {
    title: 'Tập {{batch}}: kết luận về phiếu {{serial}} không còn hiệu lực',
    explanation:
      'Ban kiểm phiếu đã kết luận phiếu {{serial}} của tập {{batch}}, nhưng sau đó phiếu được nhập lại: máy đang tính theo lần nhập mới.',
    action:
      'Xem tờ phiếu trên giấy. Nếu kết luận vẫn cần thì ban kiểm phiếu kết luận lại; nếu không thì ghi rõ vì sao.',
  },
};

export const findingsEn: Readonly<Record<FindingCode, FindingWords>> = {
  'F.101': {
    title: 'More people present than summoned',
    explanation: '{{present}} people are present but only {{summoned}} were summoned.',
    action: 'Ask the credentials committee, then correct the number summoned or present in the set-up.',
  },
  'F.102': {
    title: 'More ballots issued than people present',
    explanation: '{{issued}} ballots were issued but only {{present}} people were present at the vote.',
    action: 'Compare with the list of ballots handed out, then correct the ballots issued or the people present.',
  },
  'F.103': {
    title: 'More ballots collected than issued',
    explanation: '{{collected}} ballots were collected but only {{issued}} were issued.',
    action:
      'Count the ballots in the box again. If there are still too many, stop and report to the chair of the meeting: the meeting must void all these ballots and vote again. No ballot may be drawn out.',
  },
  'F.104': {
    title: 'More people left out than summoned',
    explanation: '{{excluded}} people are left out but only {{summoned}} were summoned, so there is no base.',
    action: 'Check the number summoned and each category left out in the set-up.',
  },
  'F.201': {
    title: 'Ballots entered differ from ballots collected',
    explanation: '{{entered}} ballots were entered, {{collected}} were collected.',
    action:
      'Count each batch again; enter the ballots that are missing or take back those entered twice. If the count was wrong, correct the ballots collected.',
  },
  'F.202': {
    title: 'Batch {{batch}}: ballots entered differ from the pile',
    explanation: 'Batch {{batch}} has {{size}} ballots, {{entered}} were entered.',
    action:
      'Count the pile on the table. Enter the missing ballots, take back extra ones, or correct the size of the batch.',
  },
  'F.203': {
    title: 'Valid and invalid ballots do not add up to those collected',
    explanation: '{{valid}} valid and {{invalid}} invalid ballots; {{collected}} were collected.',
    action:
      'Find, batch by batch, the ballots not entered or entered twice; the two must add up to the ballots collected.',
  },
  'F.204': {
    title: 'The figures of number {{number}} do not add up to the valid ballots',
    explanation:
      'For {{name}}, votes for, against and not counted add up to {{sum}}; there are {{valid}} valid ballots.',
    action:
      'Do not announce this result. Open the list of ballots of this person, and count again on another computer.',
  },
  'F.205': {
    title: 'Ballots wait for a ruling of the committee',
    explanation: '{{count}} ballots have no ruling yet.',
    action: 'Look at each of them on paper; the committee decides and gives its reason.',
  },
  'F.206': {
    title: 'Batch {{batch}}: {{open}} differences are not settled',
    explanation: 'The readings of batch {{batch}} differ; {{open}} places are not settled yet.',
    action: 'A third person, who did not read this batch, looks at each place on the paper and settles it.',
  },
  'F.207': {
    title: 'More votes on the ballots than shares present × seats',
    explanation:
      'The ballots entered may give {{votes}} votes together; the shares present times the seats are {{limit}}.',
    action:
      'Compare the votes of each ballot with the register of shareholders and the proxies; correct the ballot entered wrongly, or the shares present.',
  },
  'F.208': {
    title: 'Batch {{batch}} was not read often enough',
    explanation: 'Batch {{batch}} must be read {{wanted}} times; {{finished}} readings are finished.',
    action:
      'Somebody else reads this batch once more; whoever is reading it goes on to its end and says so. A reading no longer needed is given up (Enter again).',
  },
  'F.209': {
    title: 'Two ballots carry the code of one shareholder',
    explanation:
      'Ballot {{serial}} of batch {{batch}} and ballot {{otherSerial}} of batch {{otherBatch}} carry the same code.',
    action: 'Look at the code on both papers; the committee rules on the one that carries a wrong code.',
  },
  'W.101': {
    title: 'Fewer ballots collected than issued',
    explanation: '{{issued}} ballots were issued, {{collected}} collected: {{missing}} are missing.',
    action:
      'Look through the box again. If they are still missing, note the reason; they are neither valid nor invalid.',
  },
  'W.102': {
    title: 'Surplus above the limit',
    explanation:
      'The list has {{surplus}} more people than the {{seats}} seats ({{percent}} %); at most {{limit}} are allowed (Party election regulation: 190-QĐ/TW Article 14; 244-QĐ/TW Article 16).',
    action: 'Compare the list with the resolution of the congress. If the congress decided so, note the reason.',
  },
  'W.103': {
    title: 'A member of the counting committee is on the ballot',
    explanation:
      '{{name}} is both on the counting committee and on the ballot. In the Party, members of the counting committee must not be on the ballot (190-QĐ/TW Article 8; 244-QĐ/TW Article 7).',
    action:
      'If it is one person, ask the congress to replace the member. If two people share the name, say so in the note.',
  },
  'W.104': {
    title: 'Fewer candidates than seats',
    explanation: 'The list has {{candidates}} people for {{seats}} seats: some seats will certainly stay open.',
    action: 'Check the list and the number of seats. If they are right, note the reason.',
  },
  'W.105': {
    title: 'The list has people who are not elected in “{{title}}”',
    explanation:
      'The list was taken from the result of “{{title}}” and now has {{notElected}} people not elected there.',
    action: 'Take the list from that result again, or note why other people are on it.',
  },
  'W.106': {
    title: 'More shares at the meeting than may vote',
    explanation:
      'There are {{present}} shares at the meeting and {{all}} voting shares in all: some are counted twice, or the total is too small.',
    action:
      'Look in the register for holders who gave a proxy and are marked present all the same; correct the register, or put down the total that the company declared.',
  },
  'W.204': {
    title: 'An unusual share of invalid ballots',
    explanation: '{{invalid}} of {{entered}} ballots are invalid ({{percent}} %).',
    action:
      'Look at the invalid ballots on paper: they may have been entered wrongly or belong to another election. Then note the conclusion.',
  },
  'W.205': {
    title: 'Written names that look alike',
    explanation: '“{{name}}” looks like “{{other}}” and may be the same person. Pairs of such names: {{pairs}}.',
    action:
      'Look at the ballots with the two names: merge them if they are one person, or say that they are two people.',
  },
  'W.206': {
    title: 'A name looks like somebody elected in an earlier round',
    explanation: '“{{name}}” looks like “{{other}}”, who was elected in round {{round}}. Nobody can be elected twice.',
    action:
      'If it is the elected person, take the name off the list, or enter the ballots that carry it again without it. If it is somebody else, note how that is known.',
  },
  'W.207': {
    title: 'Batch {{batch}}: the ruling on ballot {{serial}} is no longer in force',
    explanation:
      'The committee ruled on ballot {{serial}} of batch {{batch}}, but it was entered anew since: it counts as entered now.',
    action: 'Look at the paper. If the ruling is still needed, the committee rules on it anew; if not, note why.',
  },
};

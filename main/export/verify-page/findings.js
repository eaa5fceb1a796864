/** Đối chiếu: the numbered findings that declaration and count tell. */
import { percentText } from './outcome.js';

const largestExact = BigInt(Number.MAX_SAFE_INTEGER);

function toNumber(votes) {
  return Number(votes > largestExact ? largestExact : votes);
}

function plainName(name) {
  return name.normalize('NFC').toLowerCase().trim().replace(/\s+/g, ' ');
}

/** Members of the counting committee who are on the ballot, each once. */
function committeeFindings({ committee, candidates }) {
  const members = new Set((committee || []).map(({ name }) => plainName(name)));
  return candidates.filter(({ name }) => members.delete(plainName(name))).map(({ name }) => ({ code: 'W.103', name }));
}

/** Số dư of the first list for the committee and its standing committee; at least one more is always allowed. */
function surplusFindings({ style, seats, candidates, round, office, poll, surplusPercent }) {
  const limited = [undefined, 'executive-committee', 'standing-committee'].includes(office);
  const chooses = style === 'strike' || style === 'list';
  if (surplusPercent === null || !limited || !chooses || round.kind !== 'first' || poll === true) return [];
  const surplus = candidates.filter(({ written }) => written !== true).length - seats;
  const limit = Math.max(1, Math.floor((seats * surplusPercent) / 100));
  if (surplus <= limit) return [];
  return [{ code: 'W.102', surplus, seats, limit, percent: percentText(BigInt(surplus), seats) }];
}

/** `entitled`: the votes that all ballots together may give, valid or not. */
export function findingsOf(election, { valid, invalid, entitled }) {
  const { electorate, ballots, seats, candidates } = election;
  const { summoned, present, shares } = electorate;
  const { issued, collected } = ballots;
  const excluded = (electorate.excluded || []).reduce((total, { count }) => total + count, 0);
  const entered = valid + invalid;
  const limit = shares === undefined ? null : BigInt(shares.present) * BigInt(seats);
  const found = [];
  if (present > summoned) found.push({ code: 'F.101', present, summoned });
  if (issued > present) found.push({ code: 'F.102', issued, present });
  if (collected > issued) found.push({ code: 'F.103', collected, issued });
  if (excluded > summoned) found.push({ code: 'F.104', excluded, summoned });
  if (entered !== collected) found.push({ code: 'F.201', entered, collected });
  if (entered !== collected) found.push({ code: 'F.203', valid, invalid, collected });
  if (election.style === 'cumulative' && limit !== null && toNumber(entitled) > toNumber(limit))
    found.push({ code: 'F.207', votes: toNumber(entitled), limit: toNumber(limit) });
  if (collected < issued) found.push({ code: 'W.101', missing: issued - collected, issued, collected });
  found.push(...surplusFindings(election), ...committeeFindings(election));
  if (candidates.length < seats && election.poll !== true && election.writeIn !== true)
    found.push({ code: 'W.104', candidates: candidates.length, seats });
  // From three invalid ballots on, more than three in a hundred are unusual.
  if (invalid >= 3 && invalid * 100 > entered * 3)
    found.push({ code: 'W.204', invalid, entered, percent: percentText(BigInt(invalid), entered) });
  return found;
}

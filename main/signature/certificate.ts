/** Chứng thư số: whose it is, who vouches for it, from when until when; whether it may stand under a paper. */
import type { X509Certificate } from 'node:crypto';
import type { BitString } from 'asn1js';
import { Certificate } from 'pkijs';
import type { RelativeDistinguishedNames } from 'pkijs';
import type { SigningCertificate } from '../../src/api/views.ts';
import { cleanText } from '../../src/vietnamese/text.ts';

const commonName = '2.5.4.3';
const organisationName = '2.5.4.10';
const keyUsage = '2.5.29.15';

/** `at`: the moment for which it is asked whether the certificate is in force. */
export function certificateFacts(certificate: X509Certificate, at: Date): SigningCertificate {
  const { subject, issuer } = Certificate.fromBER(certificate.raw);
  const { validFromDate: from, validToDate: until } = certificate;
  const organisation = namePart(subject, organisationName);
  return {
    name: namePart(subject, commonName) || organisation,
    organisation,
    issuer: namePart(issuer, commonName) || namePart(issuer, organisationName),
    selfSigned: certificate.subject === certificate.issuer,
    serial: certificate.serialNumber,
    fingerprint: certificate.fingerprint256.replaceAll(':', '').toLowerCase(),
    from: from.toISOString(),
    until: until.toISOString(),
    state: at < from ? 'not-yet' : at > until ? 'expired' : 'in-force',
  };
}

/** Its key usage, where it names one, has digitalSignature or nonRepudiation (RFC 5280, 4.2.1.3). */
export function mayStandUnderPapers(certificate: X509Certificate): boolean {
  const { extensions = [] } = Certificate.fromBER(certificate.raw);
  const usage = extensions.find(({ extnID }) => extnID === keyUsage)?.parsedValue as BitString | undefined;
  return usage === undefined || (usage.valueBlock.valueHexView[0]! & 0b1100_0000) !== 0;
}

function namePart({ typesAndValues }: RelativeDistinguishedNames, oid: string): string {
  const found = typesAndValues.find(({ type }) => type === oid);
  return found ? cleanText(found.value.valueBlock.value) : '';
}

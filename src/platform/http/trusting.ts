// Whose certificates a line over TLS is opened to: the usual authorities, and those an organisation names besides. Never fewer checks:
// there is no way to accept a certificate that nobody vouches for.
import { getCACertificates } from 'node:tls';

/** For the options of a TLS connection. `authority` is text in PEM, of one or more. */
export const trusting = (authority: string | undefined): { ca?: string[] } =>
  authority === undefined ? {} : { ca: [...getCACertificates('default'), authority] };

const faults: Readonly<Record<string, string>> = {
  DEPTH_ZERO_SELF_SIGNED_CERT: 'The server’s certificate is signed by itself, so nobody can tell whose it is.',
  SELF_SIGNED_CERT_IN_CHAIN: 'The server’s certificate is signed by an authority that is not known here.',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'The server’s certificate is signed by an authority that is not known here.',
  UNABLE_TO_GET_ISSUER_CERT: 'The server’s certificate is signed by an authority that is not known here.',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'The server’s certificate is signed by an authority that is not known here.',
  CERT_HAS_EXPIRED: 'The server’s certificate has expired.',
  CERT_NOT_YET_VALID: 'The server’s certificate is not valid yet.',
  ERR_TLS_CERT_ALTNAME_INVALID: 'The server’s certificate is of another name than the one it was reached by.',
};

/** What is wrong with the certificate, in words; undefined where something else is. Libraries keep the code or put it into the words. */
export function certificateFault(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, cause } = error as Error & { code?: string };
  const words = faults[code ?? ''] ?? certificateFault(cause);
  if (words !== undefined) return words;
  if (
    /self.signed certificate in certificate chain|unable to verify the first certificate|unable to get (?:local )?issuer/i.test(
      error.message,
    )
  )
    return faults['SELF_SIGNED_CERT_IN_CHAIN'];
  if (/self.signed certificate/i.test(error.message)) return faults['DEPTH_ZERO_SELF_SIGNED_CERT'];
  if (/certificate has expired/i.test(error.message)) return faults['CERT_HAS_EXPIRED'];
  return /certificate's altnames/i.test(error.message) ? faults['ERR_TLS_CERT_ALTNAME_INVALID'] : undefined;
}

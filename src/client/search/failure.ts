/**
 * Why a file of the search did not come: the network failed (`network`), nothing was heard for too
 * long (`silence`), something else came in its place, as from a network that wants a login first
 * (`foreign`), or the site no longer has it, having been published anew (`gone`).
 */
export type FailureKind = 'network' | 'silence' | 'foreign' | 'gone';

/** A file of the search that did not come. */
export class Failure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** What is known of an error: whatever else goes wrong on the way is the network's. */
export function toFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure('network', String(error));
}

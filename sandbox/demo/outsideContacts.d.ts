/**
 * Every address and host name but this machine's that any thread has turned to, so that "nothing
 * leaves this machine" is more than a promise.
 */
export function outsideContacts(): string[];

/** The scripts of the threads that were watched; a compiler may have its own, unwatched. */
export function watchedScripts(): string[];

/**
 * Makes a value when it is first asked for. For what costs milliseconds or megabytes to make, since
 * n8n loads the node at each start, also where no workflow uses it.
 */
export function lazily<T>(make: () => T): () => T {
	let made: { value: T } | undefined;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}

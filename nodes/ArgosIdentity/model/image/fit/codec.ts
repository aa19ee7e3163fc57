import { JPEG_CODEC_BASE64 } from './jpegCodec.generated';
import type { Size } from './size';

/** The part of the platform's WebAssembly that is used; TypeScript knows it only from a browser's library. */
declare const WebAssembly: {
	compile(bytes: Uint8Array): Promise<CompiledModule>;
	Instance: new (module: CompiledModule) => { readonly exports: CodecExports };
};

type CompiledModule = object;

/** What the codec exports; it imports nothing. Pointers are offsets in `memory`, which may move when it grows. */
interface CodecExports {
	readonly memory: { readonly buffer: ArrayBuffer };
	walloc(size: number): number;
	wfree(pointer: number, size: number): void;
	/** Length of the buffer handed out last. */
	wlen(): number;
	/** Takes over the file's buffer. Gives a handle; below 2 means not readable. */
	decode(pointer: number, size: number, width: number, height: number): number;
	decode_width(handle: number): number;
	decode_height(handle: number): number;
	decode_format(handle: number): number;
	decode_buffer(handle: number): number;
	decode_free(handle: number): void;
	/** Takes over the RGBA buffer, so each attempt needs a new copy. */
	encode(pointer: number, width: number, height: number, quality: number): number;
}

/** Bytes a pixel by `decode_format`; four-channel formats (CMYK) are not in it. */
const CHANNELS: Partial<Record<number, 1 | 3>> = { 0: 1, 1: 3 };

/** A decoded picture inside the codec's memory: `data` holds until the next call to the codec. */
export interface DecodedImage extends Size {
	channels: 1 | 3;
	data: Uint8Array;
	free(): void;
}

export interface JpegCodec {
	/**
	 * Decodes at the smallest of 1/8, 1/4, 1/2 and 1 whose size still covers `wanted` in one of
	 * its sides. Null when the file cannot be read, also where the codec traps on damage.
	 */
	decode(file: Uint8Array, wanted: Size): DecodedImage | null;
	/** A JPEG from RGBA pixels, whose alpha is not looked at. */
	encode(rgba: Uint8Array, size: Size, quality: number): Buffer;
}

let compiled: Promise<CompiledModule> | undefined;

function place(codec: CodecExports, bytes: Uint8Array): number {
	const pointer = codec.walloc(bytes.length) >>> 0;
	new Uint8Array(codec.memory.buffer, pointer, bytes.length).set(bytes);
	return pointer;
}

function decodeWith(codec: CodecExports, file: Uint8Array, wanted: Size): DecodedImage | null {
	const handle = codec.decode(place(codec, file), file.length, wanted.width, wanted.height) >>> 0;
	if (handle < 2) return null;
	const channels = CHANNELS[codec.decode_format(handle)];
	const width = codec.decode_width(handle);
	const height = codec.decode_height(handle);
	const pointer = codec.decode_buffer(handle) >>> 0;
	const length = codec.wlen();
	if (channels === undefined || length !== width * height * channels) return null;
	const data = new Uint8Array(codec.memory.buffer, pointer, length);
	return { width, height, channels, data, free: () => codec.decode_free(handle) };
}

/**
 * A codec with a memory of its own, for one picture: the memory is given back with it, and a
 * trap on a damaged file leaves nothing behind for the next.
 */
export async function openCodec(): Promise<JpegCodec> {
	compiled ??= WebAssembly.compile(Buffer.from(JPEG_CODEC_BASE64, 'base64'));
	const codec = new WebAssembly.Instance(await compiled).exports;
	return {
		decode(file, wanted) {
			try {
				return decodeWith(codec, file, wanted);
			} catch {
				return null;
			}
		},
		encode(rgba, { width, height }, quality) {
			const pointer = codec.encode(place(codec, rgba), width, height, quality) >>> 0;
			const length = codec.wlen();
			const file = Buffer.from(new Uint8Array(codec.memory.buffer, pointer, length));
			codec.wfree(pointer, length);
			return file;
		},
	};
}

// What we use of libheif-js, which comes without types of its own for this way in.
declare module 'libheif-js/wasm-bundle.js' {
  interface HeifImage {
    is_primary(): boolean;
    get_width(): number;
    get_height(): number;
    /** Writes the points, four bytes each; calls back with null where they cannot be read. */
    display(into: { data: Uint8ClampedArray; width: number; height: number }, done: (shown: object | null) => void): void;
  }
  export const HeifDecoder: new () => { decode(bytes: Uint8Array): HeifImage[] };
}

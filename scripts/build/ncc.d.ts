declare module '@vercel/ncc' {
  /** What `ncc build` does, without its output folder. */
  export default function ncc(
    entry: string,
    options: {
      cache?: boolean;
      externals?: Record<string, string>;
      quiet?: boolean;
    },
  ): Promise<{ code: string; assets: Record<string, { source: string | Buffer }> }>;
}

/** Where the one key of this browser is kept. */
export interface KeyStore {
  /** @returns What is stored, whatever it is; `undefined` if nothing is. */
  read(): Promise<unknown>;
  /**
   * Never replaces anything.
   *
   * @returns Whether the record was stored; `false` if there is one already.
   */
  add(record: object): Promise<boolean>;
  remove(): Promise<void>;
}

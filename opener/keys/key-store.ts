/** The store for the one key of this browser. */
export interface KeyStore {
  /** @returns The stored value, unchecked; `undefined` if there is none. */
  read(): Promise<unknown>;
  /**
   * Stores the record, but never replaces one.
   *
   * @returns Whether the record was stored; `false` if one exists already.
   */
  add(record: object): Promise<boolean>;
  remove(): Promise<void>;
}

const DATABASE = 'aws-console-url';
const STORE = 'keys';
const ID = 'this-browser';

/**
 * A store in IndexedDB. Each call opens the database again, so `read` returns what is stored, not
 * what is in memory.
 *
 * @throws DOMException if the browser has no storage for this page.
 */
export function indexedDbStore(factory: () => IDBFactory): KeyStore {
  return {
    read: () => run(factory, 'readonly', (store) => store.get(ID)),
    remove: () => run(factory, 'readwrite', (store) => store.delete(ID)),
    async add(record) {
      try {
        await run(factory, 'readwrite', (store) => store.add(record, ID));
        return true;
      } catch (error) {
        if (error instanceof DOMException && error.name === 'ConstraintError') {
          return false;
        }
        throw error;
      }
    },
  };
}

/** @returns The result of the request, once the transaction is complete. */
async function run<T>(
  factory: () => IDBFactory,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open(factory());
  try {
    return await new Promise<T>((resolve, reject) => {
      const transaction = database.transaction(STORE, mode, { durability: 'strict' });
      const request = ask(transaction.objectStore(STORE));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(request.error ?? transaction.error);
    });
  } finally {
    database.close();
  }
}

function open(factory: IDBFactory): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = factory.open(DATABASE, 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore(STORE);
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

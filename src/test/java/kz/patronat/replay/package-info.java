/** A case once more on a bare engine: beans that say what the real ones said, and nothing else of Patronat. */
package kz.patronat.replay;

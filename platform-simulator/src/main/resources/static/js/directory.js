import { api } from './api.js';

const REFRESH_MS = 3000;

/**
 * Which bots, conversations and users there are. Asks again every few seconds while the page is in view, so that a bot that
 * connects is seen.
 */
export class Directory {
  #onChange;
  #onFailure;
  #known = '';
  #timer = 0;
  bots = [];
  conversations = [];
  users = [];
  bot = '';

  /**
   * @param {() => void} onChange
   * @param {(failed: boolean) => void} onFailure whether the last question was answered
   */
  constructor(onChange, onFailure) {
    this.#onChange = onChange;
    this.#onFailure = onFailure;
    document.addEventListener('visibilitychange', () => this.#schedule(0));
  }

  async loadBots() {
    const { bots } = await api.bots();
    this.bots = records(bots, ['appId', 'name', 'userId'])
      .map((bot) => ({ ...bot, connectedShards: Number(bot.connectedShards) || 0 }));
  }

  /** Chooses the bot whose conversations and users are of interest. */
  async enter(bot) {
    this.bot = bot;
    this.#known = '';
    await this.#load();
    this.#schedule(REFRESH_MS);
  }

  /** Asks now instead of in a while. */
  refresh() {
    this.#schedule(0);
  }

  get currentBot() {
    return this.bots.find((bot) => bot.appId === this.bot);
  }

  #schedule(pause) {
    clearTimeout(this.#timer);
    if (this.bot !== '' && document.visibilityState === 'visible') {
      this.#timer = setTimeout(() => this.#again(), pause);
    }
  }

  async #again() {
    try {
      await this.#load();
      this.#onFailure(false);
    } catch {
      this.#onFailure(true);
    }
    this.#schedule(REFRESH_MS);
  }

  async #load() {
    const bot = this.bot;
    const [, { conversations }, { users }] = await Promise.all([this.loadBots(), api.conversations(bot), api.users(bot)]);
    const known = JSON.stringify([this.bots, conversations, users]);
    if (bot === this.bot && known !== this.#known) {
      this.#known = known;
      this.conversations = records(conversations, ['scene', 'id', 'name']);
      this.users = records(users, ['name', 'openid', 'userId']);
      this.#onChange();
    }
  }
}

/** The objects of a list that have all these texts. */
function records(list, texts) {
  return (Array.isArray(list) ? list : []).filter((item) => texts.every((text) => typeof item?.[text] === 'string'));
}

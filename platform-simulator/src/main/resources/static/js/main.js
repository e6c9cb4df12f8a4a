import { api } from './api.js';
import { Announcer } from './announcer.js';
import { Composer } from './composer.js';
import { askConversation, askName } from './dialogs.js';
import { Directory } from './directory.js';
import { byId } from './dom.js';
import { reveal, showBot, showEmpty, showEnds, showHints, showLanguage, showRoom, showStream, showUsers } from './frame.js';
import { firstLanguage, t } from './i18n.js';
import { explainJourneys } from './journey-tip.js';
import { Log } from './log.js';
import { Room } from './room.js';
import { address, isPersonal, memory, readHash, writeHash } from './selection.js';
import { Sidebar } from './sidebar.js';
import { Typing } from './typing.js';

const FIRST_CONVERSATION = { scene: 'group', name: 'lobby' };
const RETRY_MS = 2000;
const LATEST_REVEAL_MS = 400;

/** The page: what is selected, and who has to know when that changes. */
class Page {
  #room = null;
  #conversation = null;
  #user = '';
  #streamState = 'connecting';
  #offline = false;
  #loaded = false;
  #turn = 0;
  #announcer = new Announcer();
  #typing = new Typing(() => this.#directory.currentBot?.name ?? '');
  #directory = new Directory(() => this.#show(), (failed) => {
    this.#offline = failed;
    this.#showConnection();
  });
  #sidebar = new Sidebar((bot) => this.#select({ bot, scene: '', conversation: '', user: this.#user }),
    (scene) => this.#add(scene));
  #composer = new Composer((message) => this.#speak(message), (mention) => {
    memory.write({ mention });
    this.#showHints();
  });
  #log = new Log(() => this.#surroundings(), { start: () => this.#loadOlder(), drawn: () => {
    showEnds(this.#room.transcript);
    this.#showEmpty();
  } });

  start() {
    this.#translate(firstLanguage(memory.read().language ?? null, navigator.languages ?? []));
    this.#composer.mention = memory.read().mention !== false;
    explainJourneys(this.#log.box, (id) => this.#room?.transcript.find(id));
    byId('to-end').addEventListener('click', () => {
      this.#log.toEnd();
      this.#composer.focus();
    });
    byId('user-select').addEventListener('change', (event) => this.#chooseUser(event.target));
    for (const button of document.querySelectorAll('[data-language]')) {
      button.addEventListener('click', () => {
        memory.write({ language: button.dataset.language });
        this.#translate(button.dataset.language);
      });
    }
    window.addEventListener('hashchange', () => this.#select(readHash(location.hash)));
    this.#select(readHash(location.hash));
    setTimeout(reveal, LATEST_REVEAL_MS);
  }

  /** Opens what is selected; whatever the selection leaves open is as it was last, else the first there is. */
  async #select(selection) {
    const turn = ++this.#turn;
    const wanted = selection ?? { bot: '', scene: '', conversation: '', user: '', ...memory.read().last };
    try {
      const conversation = await this.#find(wanted);
      if (turn === this.#turn && conversation !== undefined) {
        this.#offline = false;
        this.#enter(conversation, wanted.user);
      }
    } catch (error) {
      if (turn === this.#turn) {
        this.#offline = true;
        this.#showConnection();
        this.#composer.problem(t('loadFailed', { reason: error.message }));
        setTimeout(() => turn === this.#turn && this.#select(selection), RETRY_MS);
      }
    }
  }

  async #find(wanted) {
    const here = wanted.bot === this.#directory.bot ? this.#known(wanted) : undefined;
    if (here !== undefined) {
      return here;
    }
    await this.#directory.loadBots();
    const bots = this.#directory.bots;
    const bot = bots.find((candidate) => candidate.appId === wanted.bot) ?? bots[0];
    if (bot === undefined) {
      return undefined;
    }
    await this.#directory.enter(bot.appId);
    const known = this.#known(wanted);
    if (known !== undefined || wanted.conversation === '') {
      const all = this.#directory.conversations;
      return known ?? all.find(({ scene, name }) => scene === FIRST_CONVERSATION.scene && name === FIRST_CONVERSATION.name)
        ?? all[0];
    }
    const added = await api.addConversation(bot.appId, wanted.scene, wanted.conversation);
    this.#directory.refresh();
    return added;
  }

  #known(wanted) {
    return this.#directory.conversations.find((candidate) => candidate.scene === wanted.scene
      && (candidate.id === wanted.conversation || address(candidate) === wanted.conversation));
  }

  #enter(conversation, user) {
    const place = { bot: this.#directory.bot, scene: conversation.scene, conversation: address(conversation) };
    const changed = this.#room === null || ['bot', 'scene', 'conversation'].some((part) => this.#room.place[part] !== place[part]);
    this.#conversation = conversation;
    this.#user = isPersonal(conversation.scene)
      ? conversation.name
      : user || this.#user || this.#directory.users[0]?.name || 'alice';
    const selection = { ...place, user: this.#user };
    history.replaceState(null, '', writeHash(selection));
    memory.write({ last: selection });
    reveal();
    if (changed) {
      this.#open(place);
    }
    this.#show();
  }

  #open(place) {
    this.#room?.close();
    this.#loaded = false;
    const room = new Room(place, {
      changed: () => this.#log.changed(),
      loaded: () => {
        this.#loaded = true;
      },
      arrived: (entry) => {
        if (entry.kind !== 'message' || entry.from.kind === 'bot' || entry.from.name !== this.#user) {
          this.#announcer.announce(entry);
        }
        if (entry.from.kind === 'bot') {
          this.#typing.stop();
        }
      },
      typing: (seconds) => this.#typing.start(seconds),
      state: (state, error) => {
        this.#streamState = state;
        this.#showConnection();
        if (error !== undefined && !this.#loaded) {
          this.#composer.problem(t('loadFailed', { reason: error.message }));
        }
      },
    });
    this.#room = room;
    this.#typing.stop();
    this.#composer.enter(`${place.bot}/${place.scene}/${place.conversation}`);
    this.#log.show(room.transcript);
    room.open();
    if (!window.matchMedia('(pointer: coarse)').matches) {
      this.#composer.focus();
    }
  }

  async #speak(message) {
    const room = this.#room;
    await room.send({ user: this.#user, ...message, mention: isPersonal(room.place.scene) || message.mention });
    if (room === this.#room) {
      this.#log.toEnd();
    }
  }

  async #press(entry, button) {
    try {
      const insert = await this.#room.press(this.#user, entry.id, button.id);
      if (insert !== '') {
        this.#composer.insert(insert);
      }
    } catch (error) {
      this.#composer.problem(t('pressFailed', { reason: error.message }));
    }
  }

  async #command(text, enter) {
    if (!enter) {
      this.#composer.insert(text);
      return;
    }
    try {
      await this.#speak({ text, mention: true, images: [] });
    } catch (error) {
      this.#composer.problem(t('sendFailed', { reason: error.message }));
    }
  }

  async #loadOlder() {
    try {
      await this.#room?.loadOlder();
    } catch (error) {
      this.#composer.problem(t('loadFailed', { reason: error.message }));
    }
  }

  #add(scene) {
    const bot = this.#directory.bot;
    askConversation(scene, this.#directory.users.map((user) => user.name), async (name) => {
      const conversation = await api.addConversation(bot, scene, name);
      this.#sidebar.open(false);
      location.hash = writeHash({ bot, scene, conversation: address(conversation), user: this.#user });
    });
  }

  #chooseUser(select) {
    const add = select.selectedOptions[0]?.dataset.add !== undefined;
    if (!add) {
      this.#enter(this.#conversation, select.value);
      return;
    }
    select.value = this.#user;
    askName(t('newUser'), t('nameOfUser'), { create: async (name) => {
      const user = await api.addUser(this.#directory.bot, name);
      this.#directory.refresh();
      this.#enter(this.#conversation, user.name);
    } });
  }

  #surroundings() {
    const { currentBot, users } = this.#directory;
    const self = users.find((user) => user.name === this.#user);
    return {
      now: Date.now(),
      botName: currentBot?.name ?? '',
      guild: !isPersonal(this.#conversation.scene),
      user: { name: this.#user, ids: self === undefined ? [] : [self.openid, self.userId] },
      people: users.length,
      nameOf: (id) => this.#nameOf(id),
      onPress: (entry, button) => this.#press(entry, button),
      onCommand: (text, enter) => this.#command(text, enter),
    };
  }

  #nameOf(id) {
    const { currentBot, users } = this.#directory;
    return users.find((user) => user.openid === id || user.userId === id)?.name
      ?? (currentBot?.userId === id ? currentBot.name : id.slice(0, 8));
  }

  #translate(chosen) {
    showLanguage(chosen);
    this.#composer.translate();
    this.#show();
  }

  #show() {
    const { currentBot, users } = this.#directory;
    const conversation = this.#conversation;
    this.#sidebar.show(this.#directory, conversation, this.#user);
    if (conversation !== null) {
      showRoom(conversation);
      showUsers(conversation.scene, users.map((user) => user.name), this.#user);
      this.#showHints();
      this.#showEmpty();
      this.#log.changed();
    }
    this.#showConnection();
  }

  #showHints() {
    showHints(this.#conversation, this.#directory.currentBot?.name ?? '', this.#composer.mention);
  }

  #showConnection() {
    const state = this.#offline ? 'reconnecting' : this.#streamState;
    showStream(state);
    showBot(this.#directory.currentBot, state === 'reconnecting');
  }

  #showEmpty() {
    showEmpty(this.#loaded && this.#room.transcript.first === undefined, { bot: this.#directory.currentBot,
      scene: this.#conversation.scene, onTry: (text) => this.#command(text, true) });
  }
}

new Page().start();

const REMEMBERED = 'shardline.chat';
const SCENES = ['group', 'c2c', 'channel', 'dm'];
const DEFAULT_GUILD = 'demo';
const LONGEST = 128;

/**
 * @typedef {{ bot: string, scene: string, conversation: string, user: string }} Selection `conversation` is a name or an id
 */

/**
 * Reads a selection from the part of the address after `#`.
 *
 * @param {string} hash such as `#/102000001/group/lobby?as=alice`
 * @returns {Selection | null}
 */
export function readHash(hash) {
  const [path, query = ''] = hash.replace(/^#/, '').split('?', 2);
  const parts = path.split('/');
  if (parts.length !== 4 || parts[0] !== '' || !SCENES.includes(parts[2])) {
    return null;
  }
  try {
    const [bot, scene, conversation] = parts.slice(1).map(decodeURIComponent);
    const user = new URLSearchParams(query).get('as') ?? '';
    return bot === '' || conversation === '' || Math.max(bot.length, conversation.length, user.length) > LONGEST
      ? null
      : { bot, scene, conversation, user };
  } catch {
    return null;
  }
}

/**
 * The address of a selection, without what stands before `#`.
 *
 * @param {Selection} selection
 */
export function writeHash({ bot, scene, conversation, user }) {
  const path = [bot, scene, conversation].map(encodeURIComponent).join('/');
  return `#/${path}${user === '' ? '' : `?as=${encodeURIComponent(user)}`}`;
}

/** What people call a conversation: its name, with the guild where that is not the usual one. */
export function reference(conversation) {
  return conversation.scene === 'channel' && conversation.guild !== undefined && conversation.guild !== DEFAULT_GUILD
    ? `${conversation.guild}/${conversation.name}`
    : conversation.name;
}

/**
 * What stands for a conversation in links and calls: its name, so that a simulator that was restarted makes the same one of it;
 * its id where the name is only the beginning of the id, or nothing that a path can carry.
 */
export function address(conversation) {
  return conversation.id.startsWith(conversation.name) || /^\.{1,2}$/.test(conversation.name)
    ? conversation.id
    : reference(conversation);
}

/** Whether a conversation's user side is one certain person. */
export function isPersonal(scene) {
  return scene === 'c2c' || scene === 'dm';
}

/** What the browser remembers between visits; without storage (private windows) nothing. */
export const memory = {
  /** @returns {Record<string, unknown>} */
  read() {
    try {
      const value = JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}');
      return typeof value === 'object' && value !== null ? value : {};
    } catch {
      return {};
    }
  },

  /** @param {Record<string, unknown>} changes */
  write(changes) {
    try {
      localStorage.setItem(REMEMBERED, JSON.stringify({ ...memory.read(), ...changes }));
    } catch {
      // Storage may be switched off or full: then the choice lasts as long as the page.
    }
  },
};

-- An entry was sent: forgets it, and remembers what stands on the screen.
local outbox, claims, screen, fades, due, learner, fence = unpack(KEYS)
local who, entry, last, holder, channel = unpack(ARGV, 1, 5)
local now = tonumber(ARGV[6])
local shown = tonumber(ARGV[7])

redis.call('HDEL', outbox, entry)
redis.call('ZREM', claims, entry)
for i = 8, 7 + 3 * shown, 3 do
  show(screen, fades, ARGV[i], tonumber(ARGV[i + 1]), tonumber(ARGV[i + 2]))
end
for i = 8 + 3 * shown, #ARGV do
  redis.call('ZREM', screen, ARGV[i])
  redis.call('ZREM', fades, ARGV[i])
end
local known = redis.call('HEXISTS', learner, 'r') == 1
if last == '1' then
  -- the append-only file still has what she asked to forget
  redis.call('ZADD', claims, 0, 'rewrite:' .. entry)
  if not known then
    redis.call('DEL', screen, fades)
  end
end
local before = earliest(due)
if known then
  sweep(fades, due, who, now)
  if redis.call('GET', fence) ~= holder then
    wake(due, before, channel)
  end
end
return {earliest(due)}

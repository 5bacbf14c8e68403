-- Keeps a dead letter for its time; the index forgets those that are gone.
local index, letter = unpack(KEYS)
local id, body, now, life = unpack(ARGV)
redis.call('SET', letter, body, 'PX', life)
redis.call('ZADD', index, now, id)
redis.call('ZREMRANGEBYSCORE', index, '-inf', now - life)
redis.call('PEXPIRE', index, life)
return {0}

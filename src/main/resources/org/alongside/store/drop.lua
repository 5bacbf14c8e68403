-- Takes an entry of the clock away, if it still stands at this time.
if redis.call('GET', KEYS[2]) == ARGV[3] and redis.call('ZSCORE', KEYS[1], ARGV[1]) == ARGV[2] then
  redis.call('ZREM', KEYS[1], ARGV[1])
end
return {0}

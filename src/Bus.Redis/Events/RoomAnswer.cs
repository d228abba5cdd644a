namespace Bus.Redis.Events;

/// <summary>What a stream's room is, and what was found on the way.</summary>
/// <param name="Room">For how many events there is room.</param>
/// <param name="Groups">How many groups the stream has.</param>
/// <param name="Lost">Groups that lost events, and how many.</param>
internal sealed record RoomAnswer(long Room, long Groups, (string Group, long Count)[] Lost);

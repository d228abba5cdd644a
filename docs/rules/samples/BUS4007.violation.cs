public sealed record Bus(string Line, int Seats);

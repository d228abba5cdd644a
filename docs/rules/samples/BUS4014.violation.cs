public static class ReportModule
{
    public static BusBuilder AddReport(this BusBuilder bus)
        => bus.Schedule("0 25 * * *", async (bus, cancellationToken) => await Console.Out.WriteLineAsync("report"));
}
